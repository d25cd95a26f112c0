package org.lifang.server.outreach.sms;

import static org.assertj.core.api.Assertions.assertThat;

import com.aliyun.tea.TeaUnretryableException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lifang.server.outreach.port.Delivery;

/** A message is tried again only when it certainly did not go out. */
class AliyunWordsTest {

    @ParameterizedTest
    @CsvSource({
        "isv.BUSINESS_LIMIT_CONTROL, 0",
        "isv.DAY_LIMIT_CONTROL, 0",
        "Throttling, 400",
        "Throttling.User, 503",
        "isv.AMOUNT_NOT_ENOUGH, 0",
        "isv.OUT_OF_SERVICE, 0",
        "isp.RAM_PERMISSION_DENY, 0",
        "InvalidAccessKeyId.NotFound, 404",
        "SignatureDoesNotMatch, 400",
        "InvalidTimeStamp.Expired, 400"
    })
    void limitsMoneyAndKeysAreTriedAgain(String code, int status) {
        assertThat(AliyunWords.refusal(code, status)).isInstanceOfSatisfying(Delivery.NotSent.class, not -> {
            assertThat(not.retryable()).isTrue();
            assertThat(not.code()).matches("[A-Z][A-Z0-9_]{1,59}");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"isv.MOBILE_NUMBER_ILLEGAL", "isv.BLACK_KEY_CONTROL_LIMIT", "isv.PARAM_LENGTH_LIMIT"})
    void whatIsWrongWithTheMessageIsRefused(String code) {
        assertThat(AliyunWords.refusal(code, 0)).isInstanceOf(Delivery.Refused.class);
    }

    @ParameterizedTest
    @CsvSource({"isp.SYSTEM_ERROR, 0", "ServiceUnavailable, 503", "InternalError, 500"})
    void whatTheProviderDoesNotKnowItselfNobodyKnows(String code, int status) {
        assertThat(AliyunWords.refusal(code, status)).isInstanceOf(Delivery.Unsure.class);
        assertThat(AliyunWords.refusal(null, status)).isInstanceOf(Delivery.Unsure.class);
    }

    @Test
    void onlyBeforeALineStoodIsNothingSent() {
        for (IOException before : new IOException[] {
            new ConnectException("refused"),
            new UnknownHostException("nowhere"),
            new SSLHandshakeException("another name"),
            new SocketTimeoutException("Connect timed out")
        }) {
            assertThat(AliyunWords.broken(new TeaUnretryableException(before)))
                    .as(before.toString())
                    .isEqualTo(new Delivery.NotSent("UNREACHABLE", true));
        }
        for (IOException after :
                new IOException[] {new IOException("unexpected end of stream"), new SocketTimeoutException("timeout")
                }) {
            assertThat(AliyunWords.broken(new TeaUnretryableException(after)))
                    .as(after.toString())
                    .isInstanceOf(Delivery.Unsure.class);
        }
    }
}
