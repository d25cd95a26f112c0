package org.lifang.server.privacy;

/**
 * What a sealed value is. The code is bound into every cipher text, so a value moved to another kind of column does not
 * open; codes therefore never change once used.
 */
public enum Field {
    NAME("name"),
    ID_NO("id-no"),
    MOBILE("mobile"),
    PHONE("phone"),
    EMAIL("email"),
    WECHAT("wechat"),
    ADDRESS("address"),
    EMPLOYER("employer"),
    NOTE("note"),
    IMPORT_ROW("import-row"),
    IMPORT_VALUE("import-value"),
    IMPORT_FILE("import-file"),
    SIGNING_KEY("signing-key"),
    MESSAGE("message"),
    DOCUMENT("document"),
    SECRET("secret"),
    MEANS("means"),
    SIGNATURE("signature"),
    POSITION("position"),
    CODE("code"),
    LINK("link");

    private final String code;

    Field(String code) {
        this.code = code;
    }

    /** Stable name in cipher texts, reveals and audit lines. */
    public String code() {
        return code;
    }
}
