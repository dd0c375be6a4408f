package org.palmares.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Our own styles, scripts, fonts and pictures, each at an address that changes with what it holds.
///
/// A style sheet or script made of imports is put together here, once, and sent as one file.
public final class Assets {

    /// Where what others wrote is found: the beginning of its address, then of its place on the class path.
    static final Map<String, String> VENDORS = Map.of(
            "/vendor/htmx/", "META-INF/resources/webjars/htmx.org/2.0.10/dist/",
            "/vendor/pico/", "META-INF/resources/webjars/picocss__pico/2.1.1/css/");

    private static final Pattern STYLE_IMPORT =
            Pattern.compile("^@import url\\(\"([^\"]+)\"\\) layer\\((\\w+)\\);$", Pattern.MULTILINE);
    private static final Pattern STYLE_COMMENT = Pattern.compile("/\\*(?!!).*?\\*/\\s*", Pattern.DOTALL);
    private static final Pattern STYLE_FONT = Pattern.compile("url\\(\"(?:\\.\\./)+(fonts/[^\"]+)\"\\)");
    private static final Pattern SCRIPT_IMPORT = Pattern.compile("^import \"\\./([^\"]+)\";$", Pattern.MULTILINE);
    private static final Pattern SCRIPT_COMMENT = Pattern.compile("^\\s*//.*\\n", Pattern.MULTILINE);

    private static final Map<String, String> ADDRESSES = new ConcurrentHashMap<>();

    private Assets() {}

    /// The address to write in a page, as in `/css/palmares.css?v=5f1c09ab`.
    public static String asset(String path) {
        var known = ADDRESSES.get(path);
        if (known == null) {
            known = path + "?v=" + digest(contents(path));
            ADDRESSES.put(path, known);
        }
        return known;
    }

    /// The whole of a file, its imports in their places.
    static byte[] contents(String path) {
        if (path.startsWith("/css/")) {
            return style(path).getBytes(StandardCharsets.UTF_8);
        }
        return path.startsWith("/js/") ? script(path).getBytes(StandardCharsets.UTF_8) : read(path);
    }

    private static String style(String path) {
        var text = STYLE_COMMENT
                .matcher(text(path).replaceFirst("^@charset \"UTF-8\";", ""))
                .replaceAll("");
        var fonts = STYLE_FONT
                .matcher(text)
                .replaceAll(font -> quoted("url(\"%s\")".formatted(asset("/" + font.group(1)))));
        return STYLE_IMPORT
                .matcher(fonts)
                .replaceAll(imported -> quoted(
                        "@layer %s {\n%s\n}".formatted(imported.group(2), style(beside(path, imported.group(1))))));
    }

    private static String script(String path) {
        return SCRIPT_IMPORT
                .matcher(SCRIPT_COMMENT.matcher(text(path)).replaceAll(""))
                .replaceAll(imported -> quoted("{\n%s}".formatted(script(beside(path, imported.group(1))))));
    }

    private static String quoted(String replacement) {
        return Matcher.quoteReplacement(replacement);
    }

    private static String beside(String path, String other) {
        return other.startsWith("/") ? other : path.substring(0, path.lastIndexOf('/') + 1) + other;
    }

    private static String text(String path) {
        return new String(read(path), StandardCharsets.UTF_8);
    }

    private static byte[] read(String path) {
        var place = VENDORS.entrySet().stream()
                .filter(vendor -> path.startsWith(vendor.getKey()))
                .findFirst()
                .map(vendor ->
                        vendor.getValue() + path.substring(vendor.getKey().length()))
                .orElse("static" + path);
        try (var file = Assets.class.getClassLoader().getResourceAsStream(place)) {
            if (file == null) {
                throw new IllegalArgumentException(
                        "No file of ours is at this address (%s).\nMaybe it is missing from src/main/resources/static."
                                .formatted(path));
            }
            return file.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String digest(byte[] contents) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(contents);
            return HexFormat.of().formatHex(digest, 0, 5);
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException(absent);
        }
    }
}
