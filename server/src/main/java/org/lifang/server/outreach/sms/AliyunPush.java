package org.lifang.server.outreach.sms;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.server.answers.Refused;
import org.lifang.server.commands.WithoutCommand;
import org.lifang.server.identity.MachineSignature;
import org.lifang.server.identity.Open;
import org.lifang.server.outreach.outbox.Receipts;
import org.lifang.server.outreach.outbox.Replies;
import org.lifang.server.outreach.setting.SettingKey;
import org.lifang.server.outreach.setting.Settings;
import org.lifang.server.platform.BusinessDates;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes what Alibaba Cloud pushes: status reports and answers, in lists of its own form. It signs nothing, so whoever
 * speaks here must know a secret, as the password of basic authentication or as {@code key} behind the address.
 */
@RestController
@RequestMapping("/api/v1/receipts/aliyun")
class AliyunPush {

    private static final int MOST = 1_000;
    private static final int MOST_CHARS = 1_000;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    private final Receipts receipts;
    private final Replies replies;
    private final Settings settings;
    private final JsonMapper json = JsonMapper.builder().build();

    AliyunPush(Receipts receipts, Replies replies, Settings settings) {
        this.receipts = receipts;
        this.replies = replies;
        this.settings = settings;
    }

    /** As the provider wants to be answered. */
    record Heard(int code, String msg) {}

    @PostMapping("/reports")
    @Open
    @WithoutCommand("a machine speaks; every word has a key of its own made of the provider's reference")
    Heard reports(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String basic,
            @RequestParam(name = "key", required = false) @Nullable String key,
            @RequestBody(required = false) byte @Nullable [] sent) {
        allow(basic, key);
        for (JsonNode each : list(sent)) {
            String reference = text(each, "biz_id");
            boolean arrived = each.path("success").asBoolean(false);
            Instant at = time(each, "report_time");
            if (reference != null && at != null) {
                receipts.receive(
                        AliyunCarrier.NAME,
                        new Receipts.Receipt(
                                reference,
                                id(text(each, "out_id")),
                                arrived ? Receipts.Status.DELIVERED : Receipts.Status.BOUNCED,
                                arrived ? null : text(each, "err_code"),
                                at));
            }
        }
        return new Heard(0, "OK");
    }

    @PostMapping("/replies")
    @Open
    @WithoutCommand("a machine speaks; every word has a key of its own made of the provider's reference")
    Heard replies(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String basic,
            @RequestParam(name = "key", required = false) @Nullable String key,
            @RequestBody(required = false) byte @Nullable [] sent) {
        allow(basic, key);
        for (JsonNode each : list(sent)) {
            String reference = text(each, "sequence_id");
            String from = text(each, "phone_number");
            Instant at = time(each, "send_time");
            if (reference != null && from != null && at != null) {
                String words = each.path("content").asString("");
                replies.receive(
                        AliyunCarrier.NAME,
                        new Replies.Reply(
                                reference, from, words.substring(0, Math.min(words.length(), MOST_CHARS)), at));
            }
        }
        return new Heard(0, "OK");
    }

    private void allow(@Nullable String basic, @Nullable String key) {
        String secret = settings.find(SettingKey.ALIYUN_PUSH_SECRET);
        String given = basic == null ? key : password(basic);
        if (secret == null || given == null || !MachineSignature.same(secret, given)) {
            throw Refused.of(401, "RECEIPT_SECRET_WRONG");
        }
    }

    private static @Nullable String password(String basic) {
        if (!basic.regionMatches(true, 0, "Basic ", 0, 6)) {
            return null;
        }
        try {
            String both =
                    new String(Base64.getDecoder().decode(basic.substring(6).strip()), StandardCharsets.UTF_8);
            int colon = both.indexOf(':');
            return colon < 0 ? null : both.substring(colon + 1);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private List<JsonNode> list(byte @Nullable [] sent) {
        try {
            JsonNode all = json.readTree(sent == null ? new byte[0] : sent);
            if (!all.isArray() || all.size() > MOST) {
                throw Refused.of(400, "RECEIPT_INVALID");
            }
            List<JsonNode> list = new ArrayList<>();
            all.forEach(list::add);
            return list;
        } catch (JacksonException e) {
            throw Refused.of(400, "RECEIPT_INVALID");
        }
    }

    private static @Nullable String text(JsonNode from, String name) {
        String text = from.path(name).asString("").strip();
        return text.isEmpty() || text.length() > MOST_CHARS / 5 ? null : text;
    }

    private static @Nullable Instant time(JsonNode from, String name) {
        try {
            return LocalDateTime.parse(from.path(name).asString(""), TIME)
                    .atZone(BusinessDates.ZONE)
                    .toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable UUID id(@Nullable String text) {
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
