package org.palmares.web;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Addresses of our own pages.
final class Addresses {

    private Addresses() {}

    /// The same address with one parameter set; a blank value takes it away.
    static String with(String path, @Nullable String query, String parameter, String value) {
        var parameters = parse(query);
        if (value.isBlank()) {
            parameters.remove(parameter);
        } else {
            parameters.put(parameter, value);
        }
        return of(path, parameters);
    }

    static String of(String path, Map<String, String> parameters) {
        if (parameters.isEmpty()) {
            return path;
        }
        return parameters.entrySet().stream()
                .map(entry -> encode(entry.getKey()) + "=" + encode(entry.getValue()))
                .collect(Collectors.joining("&", path + "?", ""));
    }

    static Map<String, String> parse(@Nullable String query) {
        var parameters = new LinkedHashMap<String, String>();
        if (query != null && !query.isBlank()) {
            for (var pair : query.split("&", -1)) {
                int equals = pair.indexOf('=');
                if (equals > 0) {
                    parameters.put(decode(pair.substring(0, equals)), decode(pair.substring(equals + 1)));
                }
            }
        }
        return parameters;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return text;
        }
    }
}
