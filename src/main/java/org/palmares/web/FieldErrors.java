package org.palmares.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;

/// What is wrong with what was typed, by field, in the person's language.
public record FieldErrors(Map<String, List<String>> byField) {

    public static FieldErrors none() {
        return new FieldErrors(Map.of());
    }

    /// One field, one message.
    public static FieldErrors on(String field, String message) {
        return new FieldErrors(Map.of(field, List.of(message)));
    }

    public static FieldErrors of(BindingResult binding) {
        var byField = new LinkedHashMap<String, List<String>>();
        for (var error : binding.getFieldErrors()) {
            byField.computeIfAbsent(error.getField(), _ -> new ArrayList<>()).add(message(error));
        }
        return new FieldErrors(byField);
    }

    public List<String> on(String field) {
        return byField.getOrDefault(field, List.of());
    }

    public boolean isEmpty() {
        return byField.isEmpty();
    }

    /// A code is first looked up as a key of ours, then as a constraint's name under `web.error.`.
    private static String message(FieldError error) {
        var code = Objects.requireNonNullElse(error.getCode(), "invalid");
        var arguments = error.getArguments() == null
                ? new Object[0]
                : Arrays.stream(error.getArguments())
                        .filter(argument -> !(argument instanceof MessageSourceResolvable))
                        .toArray();
        if (Texts.exists(code)) {
            return Texts.text(code, arguments);
        }
        return Texts.exists("web.error." + code)
                ? Texts.text("web.error." + code, arguments)
                : Texts.text("web.error.invalid");
    }
}
