package org.lifang.server.outreach.sms;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Set;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.jspecify.annotations.Nullable;
import org.lifang.server.outreach.port.ProviderWord;

/** What the provider's codes and a broken connection mean for a message. */
final class AliyunWords {

    static final String OK = "OK";

    private static final int OWN_FAULT = 500;

    /** Limits of traffic, money, account, signature and template: time or people put them right. */
    private static final Set<String> LATER = Set.of(
            "isv.BUSINESS_LIMIT_CONTROL",
            "isv.DAY_LIMIT_CONTROL",
            "isv.MONTH_LIMIT_CONTROL",
            "isv.AMOUNT_NOT_ENOUGH",
            "isv.OUT_OF_SERVICE",
            "isv.ACCOUNT_NOT_EXISTS",
            "isv.ACCOUNT_ABNORMAL",
            "isv.PRODUCT_UN_SUBSCRIPT",
            "isv.PRODUCT_UNSUBSCRIBE",
            "isv.DENY_IP_RANGE",
            "isv.SMS_SIGNATURE_ILLEGAL",
            "isv.SMS_SIGNATURE_SCENE_ILLEGAL",
            "isv.SMS_SIGN_ILLEGAL",
            "isv.SIGN_STATE_ILLEGAL",
            "isv.SMS_TEMPLATE_ILLEGAL",
            "isv.TEMPLATE_MISSING_PARAMETERS",
            "isv.TEMPLATE_PARAMS_ILLEGAL",
            "isp.RAM_PERMISSION_DENY",
            "NoPermission",
            "SignatureDoesNotMatch",
            "IncompleteSignature",
            "SignatureNonceUsed");

    private static final Set<String> LATER_KINDS =
            Set.of("Throttling", "InvalidAccessKeyId", "InvalidTimeStamp", "Forbidden", "InvalidSecurityToken");

    private AliyunWords() {}

    /** What it means for a message. */
    enum Meaning {
        /** It did not go out, and may later. */
        LATER,
        /** It will not go out. */
        NEVER,
        /** It may have gone out. */
        UNKNOWN
    }

    /** A meaning with our word for the provider's code. */
    record Told(Meaning meaning, String word) {}

    /**
     * An answer that is not a yes.
     *
     * @param status of HTTP where that was the answer, 0 otherwise
     */
    static Told refusal(@Nullable String code, int status) {
        String word = ProviderWord.of(code);
        if (code == null || word == null) {
            return new Told(Meaning.UNKNOWN, "BROKE");
        }
        int dot = code.indexOf('.');
        if (LATER.contains(code) || LATER_KINDS.contains(dot < 0 ? code : code.substring(0, dot))) {
            return new Told(Meaning.LATER, word);
        }
        boolean theirs = status >= OWN_FAULT || code.startsWith("isp.");
        return new Told(theirs ? Meaning.UNKNOWN : Meaning.NEVER, word);
    }

    /** A connection that broke: nothing was written before it stood. */
    static Told broken(Throwable broken) {
        for (Throwable each = broken; each != null; each = each.getCause()) {
            boolean before = each instanceof ConnectException
                    || each instanceof NoRouteToHostException
                    || each instanceof UnknownHostException
                    || each instanceof SSLHandshakeException
                    || each instanceof SSLPeerUnverifiedException
                    || (each instanceof SocketTimeoutException late && whileConnecting(late));
            if (before) {
                return new Told(Meaning.LATER, "UNREACHABLE");
            }
        }
        return new Told(Meaning.UNKNOWN, "BROKE");
    }

    private static boolean whileConnecting(SocketTimeoutException late) {
        return String.valueOf(late.getMessage()).toLowerCase(Locale.ROOT).startsWith("connect timed out");
    }
}
