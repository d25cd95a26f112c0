package org.lifang.server.payments.statement;

import java.nio.charset.Charset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * How one bank writes its statements.
 *
 * @param headerRow number of the row with the column names; rows before it are passed over
 * @param columns by what they hold; either {@code amount}, or {@code credit} for money that came in
 * @param creditWords what stands in the column {@code direction} when money came in
 */
record CsvProfile(
        String name,
        String encoding,
        String separator,
        int headerRow,
        Columns columns,
        String dateFormat,
        String decimal,
        String grouping,
        List<String> creditWords,
        String currency) {

    private static final Set<String> ENCODINGS = Set.of("UTF-8", "GBK", "GB18030");
    private static final int MOST_HEADER_ROW = 50;
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    CsvProfile {
        creditWords = creditWords == null ? List.of() : List.copyOf(creditWords);
    }

    /** Names of columns as the file writes them. */
    record Columns(
            String reference,
            String bookedOn,
            @Nullable String valueOn,
            @Nullable String amount,
            @Nullable String credit,
            @Nullable String direction,
            @Nullable String currency,
            @Nullable String payer,
            @Nullable String account,
            @Nullable String remittance) {}

    /** Reads a profile's text; what is wrong with it is added to {@code faults}, by field. */
    static @Nullable CsvProfile read(String text, List<String> faults) {
        try {
            CsvProfile profile = JSON.readValue(text, CsvProfile.class);
            profile.check(faults);
            return faults.isEmpty() ? profile : null;
        } catch (JacksonException | NullPointerException | IllegalArgumentException e) {
            faults.add("json");
            return null;
        }
    }

    private void check(List<String> faults) {
        List<String> wrong = new ArrayList<>();
        wrong.add(name != null && name.matches("[a-z][a-z0-9-]{1,39}") ? "" : "name");
        wrong.add(encoding != null && ENCODINGS.contains(encoding) ? "" : "encoding");
        wrong.add(separator != null && separator.length() == 1 ? "" : "separator");
        wrong.add(headerRow >= 1 && headerRow <= MOST_HEADER_ROW ? "" : "headerRow");
        wrong.add(decimal != null && decimal.matches("[.,]") ? "" : "decimal");
        wrong.add(grouping != null && grouping.matches("[., ']?") && !grouping.equals(decimal) ? "" : "grouping");
        wrong.add(currency != null && currency.matches("[A-Z]{3}") ? "" : "currency");
        boolean named = columns != null && columns.reference() != null && columns.bookedOn() != null;
        wrong.add(named && (columns.amount() == null) != (columns.credit() == null) ? "" : "columns");
        wrong.add(columns == null || columns.direction() == null || !creditWords.isEmpty() ? "" : "creditWords");
        wrong.add(dates() == null ? "dateFormat" : "");
        wrong.stream().filter(field -> !field.isEmpty()).forEach(faults::add);
    }

    /** Strict dates: the 30th of February is none. */
    @Nullable
    DateTimeFormatter dates() {
        try {
            return DateTimeFormatter.ofPattern(dateFormat.replace("yyyy", "uuuu"), Locale.ROOT)
                    .withResolverStyle(ResolverStyle.STRICT);
        } catch (IllegalArgumentException | NullPointerException e) {
            return null;
        }
    }

    Charset charset() {
        return Charset.forName(encoding);
    }
}
