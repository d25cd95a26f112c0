package org.lifang.server.outreach.setting;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.contact.proposal.Channel;

/** Everything that can be set; titles stand in the message files under {@code outreach.setting.<word>}. */
public enum SettingKey {
    HOUSE_NAME(Form.TEXT, null),
    HOUSE_PHONE(Form.PHONE, null),
    /** For people in distress; the national line for mental health unless the house knows a nearer one. */
    HOUSE_HELPLINE(Form.PHONE, "12356"),
    HOUSE_SITE(Form.URL, null),
    HOUSE_ACCOUNT(Form.TEXT, null),
    HOUSE_SEAL(Form.TEXT, null),
    HOUSE_STAFF(Form.TEXT, null),
    HOUSE_VERIFY(Form.URL, null),
    HOUSE_PORTAL(Form.URL, null),
    SMS_PROVIDER(Channel.SMS, "LOCAL"),
    EMAIL_PROVIDER(Channel.EMAIL, "LOCAL"),
    LETTER_PROVIDER(Channel.LETTER, "PRINT"),
    SMTP_HOST(Form.HOST, null),
    SMTP_PORT(Form.NUMBER, "465"),
    SMTP_SECURITY("TLS", "STARTTLS", "NONE"),
    SMTP_USER(Form.TEXT, null),
    SMTP_PASSWORD(Form.SECRET, null),
    SMTP_FROM(Form.MAIL, null),
    SMTP_UNSUBSCRIBE(Form.MAIL, null),
    ALIYUN_KEY_ID(Form.TEXT, null),
    ALIYUN_KEY_SECRET(Form.SECRET, null),
    ALIYUN_SIGN(Form.TEXT, null),
    ALIYUN_ENDPOINT(Form.HOST, "dysmsapi.aliyuncs.com"),
    ALIYUN_PUSH_SECRET(Form.SECRET, null),
    SMPP_HOST(Form.HOST, null),
    SMPP_PORT(Form.NUMBER, "2775"),
    SMPP_SECURITY("TLS", "NONE"),
    SMPP_SYSTEM_ID(Form.TEXT, null),
    SMPP_PASSWORD(Form.PASSWORD, null),
    SMPP_SYSTEM_TYPE(Form.TEXT, null),
    SMPP_SOURCE(Form.TEXT, null),
    SMPP_LONG("UDH", "PAYLOAD"),
    RECEIPTS_SECRET(Form.SECRET, null),
    TELEPHONY_URL(Form.URL, null),
    TELEPHONY_SECRET(Form.SECRET, null);

    /** What a value looks like. */
    public enum Form {
        TEXT("[^\\p{Cntrl}]{1,200}"),
        CHOICE("[A-Z][A-Z0-9_]{1,19}"),
        NUMBER("[0-9]{1,5}"),
        PHONE("[0-9+ -]{3,24}"),
        HOST("[A-Za-z0-9.:_-]{1,200}"),
        URL("https?://[A-Za-z0-9./:_-]{1,200}"),
        MAIL("[A-Za-z0-9._+-]{1,64}@[A-Za-z0-9.-]{1,150}"),
        PASSWORD("[\\x21-\\x7e]{1,200}"),
        SECRET("[\\x21-\\x7e]{8,200}");

        private final Pattern pattern;

        Form(String pattern) {
            this.pattern = Pattern.compile(pattern);
        }
    }

    private final Form form;
    private final @Nullable String otherwise;
    private final String choices;
    private final @Nullable Channel channel;

    SettingKey(Form form, @Nullable String otherwise) {
        this(form, otherwise, "", null);
    }

    SettingKey(Channel channel, String otherwise) {
        this(Form.CHOICE, otherwise, "", channel);
    }

    SettingKey(String... choices) {
        this(Form.CHOICE, choices[0], String.join(" ", choices), null);
    }

    SettingKey(Form form, @Nullable String otherwise, String choices, @Nullable Channel channel) {
        this.form = form;
        this.otherwise = otherwise;
        this.choices = choices;
        this.channel = channel;
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
        return form == Form.SECRET || form == Form.PASSWORD;
    }

    /** The only values there are, the usual one first; empty where any of its form will do. */
    List<String> choices() {
        return choices.isEmpty() ? List.of() : List.of(choices.split(" "));
    }

    /** Whose carriers are the values there are. */
    @Nullable
    Channel channel() {
        return channel;
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
