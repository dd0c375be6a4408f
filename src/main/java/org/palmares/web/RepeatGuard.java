package org.palmares.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.palmares.kernel.Actor;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;

/// Carries out once what was sent twice.
///
/// A form carries a key (`_key`). Handler and key share one transaction: the key is kept with the address the
/// handler sent the browser to, and a repeat, even one that runs at the same time, is sent there without doing
/// anything. When the handler draws the form again (422) or refuses, nothing is kept and the form may be sent
/// again.
class RepeatGuard extends RequestMappingHandlerAdapter {

    static final String KEY = "_key";
    private static final String REDIRECT = "redirect:";

    private final AnsweredRequestRepository answered;
    private final TransactionTemplate transaction;

    RepeatGuard(AnsweredRequestRepository answered, TransactionTemplate transaction) {
        this.answered = answered;
        this.transaction = transaction;
    }

    @Override
    protected @Nullable ModelAndView handleInternal(
            HttpServletRequest request, HttpServletResponse response, HandlerMethod handler) throws Exception {
        var key = key(request);
        if (key.isEmpty()) {
            return super.handleInternal(request, response, handler);
        }
        try {
            return transaction.execute(status -> {
                if (!answered.claim(key.get(), Actor.current(), request.getRequestURI())) {
                    return repeat(key.get(), request);
                }
                var answer = handle(request, response, handler);
                if (answer != null
                        && answer.getViewName() != null
                        && answer.getViewName().startsWith(REDIRECT)) {
                    answered.answer(
                            key.get(), Actor.current(), answer.getViewName().substring(REDIRECT.length()));
                } else if (answer != null) {
                    status.setRollbackOnly();
                }
                return answer;
            });
        } catch (HandlerFailure failure) {
            throw failure.original;
        }
    }

    private ModelAndView repeat(UUID key, HttpServletRequest request) {
        return answered.find(key, Actor.current(), request.getRequestURI())
                .map(Pages::goTo)
                .orElseGet(() -> Pages.goTo("/"));
    }

    private @Nullable ModelAndView handle(
            HttpServletRequest request, HttpServletResponse response, HandlerMethod handler) {
        try {
            return super.handleInternal(request, response, handler);
        } catch (RuntimeException unchecked) {
            throw unchecked;
        } catch (Exception checked) {
            throw new HandlerFailure(checked);
        }
    }

    private static Optional<UUID> key(HttpServletRequest request) {
        if (!"POST".equals(request.getMethod())) {
            return Optional.empty();
        }
        var typed = request.getParameter(KEY);
        try {
            return typed == null ? Optional.empty() : Optional.of(UUID.fromString(typed));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    /// Carries a checked exception out of the transaction, which rolls back.
    private static final class HandlerFailure extends RuntimeException {

        private final Exception original;

        HandlerFailure(Exception original) {
            super(original);
            this.original = original;
        }
    }
}
