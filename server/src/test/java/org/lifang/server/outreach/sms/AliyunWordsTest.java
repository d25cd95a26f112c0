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
import org.lifang.server.outreach.sms.AliyunWords.Meaning;

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
        AliyunWords.Told told = AliyunWords.refusal(code, status);
        assertThat(told.meaning()).isEqualTo(Meaning.LATER);
        assertThat(told.word()).matches("[A-Z][A-Z0-9_]{1,59}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"isv.MOBILE_NUMBER_ILLEGAL", "isv.BLACK_KEY_CONTROL_LIMIT", "isv.PARAM_LENGTH_LIMIT"})
    void whatIsWrongWithTheMessageIsRefused(String code) {
        assertThat(AliyunWords.refusal(code, 0).meaning()).isEqualTo(Meaning.NEVER);
    }

    @ParameterizedTest
    @CsvSource({"isp.SYSTEM_ERROR, 0", "ServiceUnavailable, 503", "InternalError, 500"})
    void whatTheProviderDoesNotKnowItselfNobodyKnows(String code, int status) {
        assertThat(AliyunWords.refusal(code, status).meaning()).isEqualTo(Meaning.UNKNOWN);
        assertThat(AliyunWords.refusal(null, status).meaning()).isEqualTo(Meaning.UNKNOWN);
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
                    .isEqualTo(new AliyunWords.Told(Meaning.LATER, "UNREACHABLE"));
        }
        for (IOException after :
                new IOException[] {new IOException("unexpected end of stream"), new SocketTimeoutException("timeout")
                }) {
            assertThat(AliyunWords.broken(new TeaUnretryableException(after)))
                    .as(after.toString())
                    .extracting(AliyunWords.Told::meaning)
                    .isEqualTo(Meaning.UNKNOWN);
        }
    }
}
