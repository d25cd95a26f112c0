package org.lifang.server.outreach.sms;

import com.aliyun.dysmsapi20170525.Client;
import com.aliyun.dysmsapi20170525.models.QuerySendDetailsRequest;
import com.aliyun.dysmsapi20170525.models.QuerySendDetailsResponseBody;
import com.aliyun.dysmsapi20170525.models.SendSmsRequest;
import com.aliyun.dysmsapi20170525.models.SendSmsResponseBody;
import com.aliyun.tea.TeaException;
import com.aliyun.teaopenapi.models.Config;
import com.aliyun.teautil.models.RuntimeOptions;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.contact.proposal.Channel;
import org.lifang.server.compliance.ContactPermit;
import org.lifang.server.outreach.port.Carrier;
import org.lifang.server.outreach.port.Delivery;
import org.lifang.server.outreach.port.Handed;
import org.lifang.server.outreach.port.Parcel;
import org.lifang.server.outreach.setting.SettingKey;
import org.lifang.server.outreach.setting.Settings;
import org.lifang.server.platform.BusinessDates;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Hands text messages to Alibaba Cloud. It sends templates it approved itself, so a version of ours goes out under the
 * code it has there; nothing is tried again by the library.
 */
@Component
final class AliyunCarrier implements Carrier {

    static final String NAME = "ALIYUN";

    private static final int CONNECT_MILLIS = 5_000;
    private static final int ANSWER_MILLIS = 20_000;
    private static final long MOST_DETAILS = 50;

    private final Settings settings;
    private final ProviderTemplates templates;
    private final JsonMapper json = JsonMapper.builder().build();

    AliyunCarrier(Settings settings, ProviderTemplates templates) {
        this.settings = settings;
        this.templates = templates;
    }

    @Override
    public String provider() {
        return NAME;
    }

    @Override
    public boolean carries(Channel channel) {
        return channel == Channel.SMS;
    }

    @Override
    public boolean leavesTheHouse() {
        return true;
    }

    @Override
    public Delivery send(Parcel parcel, ContactPermit permit) {
        String sign = settings.find(SettingKey.ALIYUN_SIGN);
        Config config = config();
        if (config == null || sign == null) {
            return new Delivery.NotSent("NOT_SET", true);
        }
        if (!parcel.text().startsWith("【" + sign + "】")) {
            return new Delivery.NotSent("SIGN_DIFFERS", true);
        }
        ProviderTemplateStore.Known known = templates.find(NAME, parcel.wording(), parcel.language());
        if (known == null) {
            return new Delivery.NotSent("NO_TEMPLATE_CODE", true);
        }
        Map<String, String> values =
                ProviderWording.named(known.text(), parcel.wording().values());
        SendSmsRequest request = new SendSmsRequest()
                .setPhoneNumbers(parcel.to())
                .setSignName(sign)
                .setTemplateCode(known.code())
                .setTemplateParam(json.writeValueAsString(values))
                .setOutId(parcel.message().toString());
        return handOver(config, request);
    }

    private static Delivery handOver(Config config, SendSmsRequest request) {
        try {
            SendSmsResponseBody said =
                    new Client(config).sendSmsWithOptions(request, runtime()).getBody();
            if (!AliyunWords.OK.equals(said.getCode())) {
                return delivery(AliyunWords.refusal(said.getCode(), 0));
            }
            String reference = said.getBizId();
            return new Delivery.Sent(reference == null || reference.isBlank() ? request.getOutId() : reference);
        } catch (TeaException e) {
            return delivery(AliyunWords.refusal(e.getCode(), e.getStatusCode() == null ? 0 : e.getStatusCode()));
        } catch (Exception e) {
            return delivery(AliyunWords.broken(e));
        }
    }

    private static Delivery delivery(AliyunWords.Told told) {
        return switch (told.meaning()) {
            case LATER -> new Delivery.NotSent(told.word(), true);
            case NEVER -> new Delivery.Refused(told.word());
            case UNKNOWN -> new Delivery.Unsure(told.word());
        };
    }

    /** Only a yes is believed: what the provider cannot find yet it may still have. */
    @Override
    public @Nullable Delivery ask(Handed handed) {
        Config config = config();
        if (config == null || handed.to() == null) {
            return null;
        }
        LocalDate day = LocalDate.ofInstant(handed.at(), BusinessDates.ZONE);
        QuerySendDetailsRequest request = new QuerySendDetailsRequest()
                .setPhoneNumber(handed.to())
                .setSendDate(day.format(DateTimeFormatter.BASIC_ISO_DATE))
                .setPageSize(MOST_DETAILS)
                .setCurrentPage(1L);
        String id = handed.message().toString();
        try {
            QuerySendDetailsResponseBody said = new Client(config)
                    .querySendDetailsWithOptions(request, runtime())
                    .getBody();
            boolean has = said.getSmsSendDetailDTOs() != null
                    && said.getSmsSendDetailDTOs().getSmsSendDetailDTO() != null
                    && said.getSmsSendDetailDTOs().getSmsSendDetailDTO().stream()
                            .anyMatch(each -> id.equals(each.getOutId()));
            return has ? new Delivery.Sent(id) : null;
        } catch (Exception e) {
            return null;
        }
    }

    /** Null while something is missing. */
    private @Nullable Config config() {
        String key = settings.find(SettingKey.ALIYUN_KEY_ID);
        String secret = settings.find(SettingKey.ALIYUN_KEY_SECRET);
        String endpoint = settings.find(SettingKey.ALIYUN_ENDPOINT);
        if (key == null || secret == null || endpoint == null) {
            return null;
        }
        return new Config()
                .setAccessKeyId(key)
                .setAccessKeySecret(secret)
                .setEndpoint(endpoint)
                .setProtocol(onThisMachine(endpoint) ? "HTTP" : "HTTPS");
    }

    /** Nothing goes out of this machine unencrypted. */
    private static boolean onThisMachine(String endpoint) {
        return endpoint.matches("(localhost|127\\.[0-9]{1,3}\\.[0-9]{1,3}\\.[0-9]{1,3})(:[0-9]{1,5})?");
    }

    private static RuntimeOptions runtime() {
        return new RuntimeOptions()
                .setAutoretry(false)
                .setMaxAttempts(0)
                .setConnectTimeout(CONNECT_MILLIS)
                .setReadTimeout(ANSWER_MILLIS);
    }
}
