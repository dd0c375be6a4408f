package org.palmares.web;

import gg.jte.Content;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.math.BigDecimal;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.palmares.kernel.Wording;

/// Every text shown, in the language of the person who reads it.
public final class Texts {

    /// Where deadlines and sittings take place unless an edition says otherwise.
    public static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private Texts() {}

    /// A text without arguments.
    public static String text(String key) {
        return Catalog.of(language()).get(key);
    }

    /// A text with its arguments, in the manner of [MessageFormat].
    public static String text(String key, @Nullable Object... arguments) {
        return textIn(language(), key, arguments);
    }

    /// A text in a language other than the page's: letters.
    public static String textIn(Locale language, String key, @Nullable Object... arguments) {
        var pattern = Catalog.of(language).get(key);
        return arguments.length == 0
                ? pattern
                : new MessageFormat(pattern, language).format(shown(language, arguments));
    }

    /// A text that holds markup of ours; its arguments are escaped.
    public static Content rich(String key, @Nullable Object... arguments) {
        var escaped = Arrays.stream(shown(language(), arguments))
                .map(argument -> argument instanceof String words ? escape(words) : argument)
                .toArray();
        return output -> output.writeContent(textIn(language(), key, escaped));
    }

    /// A wording of the programme's own, in the language of the page.
    public static String text(Wording wording) {
        return wording.in(language());
    }

    /// True where a text of this key exists.
    public static boolean exists(String key) {
        return Catalog.of(language()).has(key);
    }

    /// The language of the page.
    public static Locale language() {
        return Frame.current().language();
    }

    /// A day, as in « 2 décembre 2013 ».
    public static String day(@Nullable LocalDate day) {
        return day == null ? "" : formatter("web.format.day").format(day);
    }

    /// A day of a year that is known, as in « mar. 2 déc. ».
    public static String shortDay(LocalDate day) {
        return formatter("web.format.short-day").format(day);
    }

    /// A moment in Paris with its zone, as in « 2 décembre 2013 à 18 h 00 (heure de Paris) ».
    public static String moment(@Nullable Instant instant) {
        return instant == null ? "" : moment(instant, PARIS);
    }

    /// A moment in a zone, the zone named.
    public static String moment(Instant instant, ZoneId zone) {
        var local = instant.atZone(zone);
        return zone.equals(PARIS)
                ? formatter("web.format.moment").format(local)
                : formatter("web.format.moment-elsewhere").format(local);
    }

    /// A moment as short as a ledger wants it, in Paris.
    public static String brief(@Nullable Instant instant) {
        return instant == null ? "" : formatter("web.format.brief").format(instant.atZone(PARIS));
    }

    /// The hour of a moment in Paris, as in « 14:32 ».
    public static String hour(Instant instant) {
        return formatter("web.format.hour").format(instant.atZone(PARIS));
    }

    /// A mark or a mean, two decimals, in the language's way.
    public static String mark(@Nullable BigDecimal mark) {
        if (mark == null) {
            return "–";
        }
        var format = NumberFormat.getInstance(language());
        format.setMinimumFractionDigits(2);
        format.setMaximumFractionDigits(2);
        return format.format(mark);
    }

    /// A whole number with the language's separators.
    public static String number(long number) {
        return NumberFormat.getIntegerInstance(language()).format(number);
    }

    private static DateTimeFormatter formatter(String key) {
        return Formatters.of(language(), Catalog.of(language()).get(key));
    }

    private static Object[] shown(Locale language, @Nullable Object[] arguments) {
        return Arrays.stream(arguments)
                .map(argument -> switch (argument) {
                    case null -> "";
                    case Number number -> number;
                    case Wording wording -> wording.in(language);
                    case Instant instant ->
                        Formatters.of(language, Catalog.of(language).get("web.format.moment"))
                                .format(instant.atZone(PARIS));
                    case LocalDate day ->
                        Formatters.of(language, Catalog.of(language).get("web.format.day"))
                                .format(day);
                    default -> Objects.toString(argument);
                })
                .toArray();
    }

    private static String escape(String words) {
        var output = new StringOutput();
        new OwaspHtmlTemplateOutput(output).writeUserContent(words);
        return output.toString();
    }
}
