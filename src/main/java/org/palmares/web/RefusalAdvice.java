package org.palmares.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.palmares.kernel.NotFound;
import org.palmares.kernel.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;

/// Turns what went wrong into one page: a rule that says no, a thing not there, somebody faster, a failure of ours.
@ControllerAdvice
class RefusalAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(RefusalAdvice.class);

    @ExceptionHandler
    ModelAndView refused(Refusal refusal, HttpServletRequest request) {
        return problem(
                HttpStatus.CONFLICT,
                Texts.text("web.problem.refused"),
                Texts.text(refusal.key(), refusal.arguments().toArray()),
                "",
                request);
    }

    @ExceptionHandler
    ModelAndView notFound(NotFound absent, HttpServletRequest request) {
        return absent(request);
    }

    @ExceptionHandler
    ModelAndView somebodyWasFaster(OptimisticLockingFailureException stale, HttpServletRequest request) {
        return problem(
                HttpStatus.CONFLICT,
                Texts.text("web.problem.stale"),
                Texts.text("web.problem.stale.explanation"),
                "",
                request);
    }

    @ExceptionHandler
    ModelAndView forSecurity(AccessDeniedException denied, HttpServletRequest request) {
        return absent(request);
    }

    @ExceptionHandler
    void forSecurity(AuthenticationException unauthenticated) {
        throw unauthenticated;
    }

    @ExceptionHandler
    ModelAndView other(Exception failure, HttpServletRequest request, HttpServletResponse response) {
        if (failure instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
            known.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
            return problem(HttpStatus.valueOf(known.getStatusCode().value()), request);
        }
        if (failure instanceof org.springframework.web.method.annotation.MethodArgumentTypeMismatchException) {
            return absent(request);
        }
        return ours(failure, request);
    }

    /// A failure of ours: logged once, here, under the number the person is given.
    static ModelAndView ours(Throwable failure, HttpServletRequest request) {
        var reference = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("Incident {} on {} {}", reference, request.getMethod(), pattern(request), failure);
        boolean interrupted = Interruption.caused(failure);
        var key = interrupted ? "web.problem.interrupted" : "web.problem.ours";
        return problem(
                interrupted ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.INTERNAL_SERVER_ERROR,
                Texts.text(key),
                Texts.text(key + ".explanation", reference),
                reference,
                request);
    }

    /// The address as its controller declares it: the address itself may hold a token.
    private static Object pattern(HttpServletRequest request) {
        return Objects.requireNonNullElse(
                request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE), "an address of no controller");
    }

    /// The page for a status that carries no more than itself.
    static ModelAndView problem(HttpStatus status, HttpServletRequest request) {
        return switch (status) {
            case NOT_FOUND -> absent(request);
            case FORBIDDEN ->
                problem(
                        status,
                        Texts.text("web.problem.expired"),
                        Texts.text("web.problem.expired.explanation"),
                        "",
                        request);
            case METHOD_NOT_ALLOWED, BAD_REQUEST, UNSUPPORTED_MEDIA_TYPE, NOT_ACCEPTABLE, CONTENT_TOO_LARGE ->
                problem(
                        status,
                        Texts.text("web.problem.request"),
                        Texts.text("web.problem.request.explanation"),
                        "",
                        request);
            default ->
                problem(
                        status,
                        Texts.text("web.problem.request"),
                        Texts.text("web.problem.request.explanation"),
                        "",
                        request);
        };
    }

    private static ModelAndView absent(HttpServletRequest request) {
        return problem(
                HttpStatus.NOT_FOUND,
                Texts.text("web.problem.absent"),
                Texts.text("web.problem.absent.explanation"),
                "",
                request);
    }

    private static ModelAndView problem(
            HttpStatus status, String title, String explanation, String reference, HttpServletRequest request) {
        return new ModelAndView(
                "shared/problem",
                Map.of("page", new Problem(status.value(), title, explanation, reference, back(request))),
                status);
    }

    /// The page they came from, if it is one of ours.
    private static String back(HttpServletRequest request) {
        var referer = request.getHeader(HttpHeaders.REFERER);
        if (referer == null) {
            return "/";
        }
        try {
            var uri = URI.create(referer);
            boolean ours = request.getServerName().equals(uri.getHost())
                    && uri.getRawPath() != null
                    && uri.getRawPath().matches("/(?!/).*|/");
            return ours ? uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery()) : "/";
        } catch (IllegalArgumentException malformed) {
            return "/";
        }
    }
}
