package org.lifang.server.outreach.setting;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Everything that can be set; titles stand in the message files under {@code outreach.setting.<word>}. */
public enum SettingKey {
    HOUSE_NAME(Form.TEXT, null),
    HOUSE_PHONE(Form.PHONE, null),
    HOUSE_SITE(Form.URL, null),
    HOUSE_ACCOUNT(Form.TEXT, null),
    HOUSE_SEAL(Form.TEXT, null),
    HOUSE_STAFF(Form.TEXT, null),
    SMS_PROVIDER(Form.NAME, "LOCAL"),
    EMAIL_PROVIDER(Form.NAME, "LOCAL"),
    LETTER_PROVIDER(Form.NAME, "PRINT"),
    SMTP_HOST(Form.HOST, null),
    SMTP_PORT(Form.NUMBER, "465"),
    SMTP_SECURITY(Form.NAME, "TLS"),
    SMTP_USER(Form.TEXT, null),
    SMTP_PASSWORD(Form.SECRET, null),
    SMTP_FROM(Form.MAIL, null),
    SMTP_UNSUBSCRIBE(Form.MAIL, null),
    RECEIPTS_SECRET(Form.SECRET, null),
    TELEPHONY_URL(Form.URL, null),
    TELEPHONY_SECRET(Form.SECRET, null);

    /** What a value looks like. */
    public enum Form {
        TEXT("[^\\p{Cntrl}]{1,200}"),
        NAME("[A-Z][A-Z0-9_]{1,19}"),
        NUMBER("[0-9]{1,5}"),
        PHONE("[0-9+ -]{3,24}"),
        HOST("[A-Za-z0-9.:_-]{1,200}"),
        URL("https?://[A-Za-z0-9./:_-]{1,200}"),
        MAIL("[A-Za-z0-9._+-]{1,64}@[A-Za-z0-9.-]{1,150}"),
        SECRET("[\\x21-\\x7e]{8,200}");

        private final Pattern pattern;

        Form(String pattern) {
            this.pattern = Pattern.compile(pattern);
        }
    }

    private final Form form;
    private final @Nullable String otherwise;

    SettingKey(Form form, @Nullable String otherwise) {
        this.form = form;
        this.otherwise = otherwise;
    }

    /** As addresses and the database name it, such as {@code smtp.host}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What its value looks like. */
    public Form form() {
        return form;
    }

    boolean secret() {
        return form == Form.SECRET;
    }

    @Nullable
    String otherwise() {
        return otherwise;
    }

    boolean fits(String value) {
        return form.pattern.matcher(value).matches();
    }

    static @Nullable SettingKey of(String word) {
        for (SettingKey each : values()) {
            if (each.word().equals(word)) {
                return each;
            }
        }
        return null;
    }
}
