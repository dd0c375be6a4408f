package org.palmares.security;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.anonymous;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.palmares.TestPeople;
import org.palmares.kernel.Actor;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Every address that answers a GET, as the controllers declare them: a new one is tried without being named here, and
/// a new kind of variable fails until somebody says what it stands for.
final class Routes {

    /// What a list may be asked for, beside itself.
    private static final List<String> ASKED = List.of("", "?size=all&sort=-mean", "?q=a&size=all&sort=title");

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)(?::[^}]*)?}");

    /// What differs from one answer to the next whatever is asked.
    private static final Pattern TOKEN =
            Pattern.compile("(name=\"_(?:csrf|key)\" value=\"|\"X-CSRF-TOKEN\": \"|name=\"tab\" value=\")[^\"]*");

    private static final Set<String> VOLATILE = Set.of("Set-Cookie", "Date", "Content-Length");

    private final MockMvcTester mvc;
    private final Set<String> patterns;

    Routes(MockMvcTester mvc, RequestMappingHandlerMapping mapping) {
        this.mvc = mvc;
        this.patterns = patterns(mapping, RequestMethod.GET);
    }

    /// What the controllers declare to answer to a method.
    static Set<String> patterns(RequestMappingHandlerMapping mapping, RequestMethod method) {
        return mapping.getHandlerMethods().keySet().stream()
                .filter(info -> {
                    var methods = info.getMethodsCondition().getMethods();
                    return methods.isEmpty() || methods.contains(method);
                })
                .flatMap(info -> info.getPatternValues().stream())
                .filter(pattern -> pattern.startsWith("/") && !pattern.equals("/error"))
                .collect(Collectors.toSet());
    }

    /// Every address, where each variable takes each of its values.
    ///
    /// @param values by the beginning of the pattern up to the variable, or by the name of the variable alone
    List<String> addresses(Map<String, List<String>> values) {
        return patterns.stream()
                .sorted()
                .flatMap(pattern -> filled(pattern, values).stream()
                        .flatMap(address -> pattern.matches(".*\\{(id|token|stray)}.*")
                                ? Stream.of(address)
                                : ASKED.stream().map(question -> address + question)))
                .toList();
    }

    /// The pattern with each variable at each of its values.
    static List<String> filled(String pattern, Map<String, List<String>> values) {
        var variable = VARIABLE.matcher(pattern);
        if (!variable.find()) {
            return List.of(pattern);
        }
        var before = pattern.substring(0, variable.start());
        var known = values.getOrDefault(before, values.get(variable.group(1)));
        if (known == null) {
            throw new IllegalArgumentException("What stands for %s in %s? Say it here, so that it is tried."
                    .formatted(variable.group(1), pattern));
        }
        var filled = new ArrayList<String>();
        for (var value : known) {
            filled.addAll(filled(before + value + pattern.substring(variable.end()), values));
        }
        return filled;
    }

    /// What each address answers to somebody, as a page and as a fragment: status, headers and content.
    Map<String, String> answers(Actor actor, List<String> addresses) {
        var answers = new LinkedHashMap<String, String>();
        for (var address : addresses) {
            answers.put(address, answer(actor, address, false));
            answers.put(address + " in part", answer(actor, address, true));
        }
        return answers;
    }

    String answer(Actor actor, String address, boolean fragment) {
        var request = mvc.get()
                .uri(URI.create(address))
                .header("Accept", "text/html,*/*")
                .with(
                        actor instanceof Actor.Person(var account)
                                ? authentication(TestPeople.signedIn(account))
                                : anonymous());
        if (fragment) {
            request = request.header("HX-Request", "true");
        }
        return written(request.exchange().getResponse());
    }

    private static String written(MockHttpServletResponse response) {
        var headers = new TreeMap<String, List<String>>();
        response.getHeaderNames().stream()
                .filter(name -> !VOLATILE.contains(name))
                .forEach(name -> headers.put(name, response.getHeaders(name)));
        return response.getStatus() + " " + headers + "\n" + content(response);
    }

    private static String content(MockHttpServletResponse response) {
        var bytes = response.getContentAsByteArray();
        var type = response.getContentType();
        if (type != null && type.contains("spreadsheet")) {
            return cells(bytes);
        }
        return TOKEN.matcher(new String(bytes, StandardCharsets.UTF_8)).replaceAll("$1");
    }

    /// Everything of a workbook but when it was written.
    private static String cells(byte[] workbook) {
        try {
            var file = Files.write(Files.createTempFile("answer", ".xlsx"), workbook);
            try (var zip = new ZipFile(file.toFile())) {
                return zip.stream()
                        .filter(entry -> !entry.getName().startsWith("docProps"))
                        .map(entry -> entry.getName() + "\n" + text(zip, entry).replace("<row", "\n<row"))
                        .collect(Collectors.joining("\n"));
            } finally {
                Files.delete(file);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(ZipFile zip, ZipEntry entry) {
        try (var stream = zip.getInputStream(entry)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// The addresses whose answers differ, each with the first line that does.
    static Map<String, String> differences(Map<String, String> before, Map<String, String> after) {
        var differences = new LinkedHashMap<String, String>();
        before.forEach((address, answer) -> {
            var other = after.getOrDefault(address, "");
            if (!answer.equals(other)) {
                differences.put(address, firstDifference(answer, other));
            }
        });
        return differences;
    }

    private static String firstDifference(String before, String after) {
        var one = before.lines().toList();
        var other = after.lines().toList();
        int line = 0;
        while (line < Math.min(one.size(), other.size()) && one.get(line).equals(other.get(line))) {
            line++;
        }
        return "%s -> %s".formatted(at(one, line), at(other, line));
    }

    private static String at(List<String> lines, int line) {
        return line < lines.size() ? lines.get(line) : "(nothing)";
    }
}
