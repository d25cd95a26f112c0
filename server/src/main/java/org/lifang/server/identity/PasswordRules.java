package org.lifang.server.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.lifang.server.answers.Finding;

/** What a password must be: long, not the login, and none of the few that everybody tries first. */
final class PasswordRules {

    static final int LEAST_CHARS = 12;

    /** Bounds the work of hashing. */
    static final int MOST_CHARS = 128;

    private static final int LEAST_DIFFERENT_CHARS = 5;

    /** Long enough to pass the length rule, and near the top of every list of leaked passwords. */
    private static final Set<String> TRIED_FIRST = Set.of(
            "password1234",
            "passwordpassword",
            "password123456",
            "administrator",
            "admin123456789",
            "adminadmin123",
            "qwertyuiop123",
            "qwertyuiop[]",
            "1qaz2wsx3edc",
            "1q2w3e4r5t6y",
            "zxcvbnm,./123",
            "123456789012",
            "1234567890123",
            "12345678901234",
            "abcdefghijkl",
            "abcdefghijklm",
            "abc123456789",
            "woaini1314520",
            "woaini520131",
            "woaini123456",
            "iloveyou1234",
            "letmein123456",
            "welcome123456",
            "changeme1234",
            "lifang123456",
            "lifanglifang");

    private PasswordRules() {}

    /** Everything that is wrong with a password; empty when it may be used. */
    static List<Finding> check(String login, String password) {
        List<Finding> findings = new ArrayList<>();
        int chars = password.codePointCount(0, password.length());
        String plain = password.strip().toLowerCase(Locale.ROOT);
        if (chars < LEAST_CHARS) {
            findings.add(Finding.on("new", "PASSWORD_TOO_SHORT", LEAST_CHARS));
        }
        if (chars > MOST_CHARS) {
            findings.add(Finding.on("new", "PASSWORD_TOO_LONG", MOST_CHARS));
        }
        if (plain.contains(login) && plain.length() < login.length() + LEAST_CHARS / 2) {
            findings.add(Finding.on("new", "PASSWORD_HOLDS_LOGIN"));
        }
        if (TRIED_FIRST.contains(plain) || plain.codePoints().distinct().count() < LEAST_DIFFERENT_CHARS) {
            findings.add(Finding.on("new", "PASSWORD_EASY_TO_GUESS"));
        }
        return List.copyOf(findings);
    }
}
