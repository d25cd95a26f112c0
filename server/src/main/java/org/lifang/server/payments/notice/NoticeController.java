package org.lifang.server.payments.notice;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lifang.server.answers.Refused;
import org.lifang.server.commands.Result;
import org.lifang.server.commands.WithoutCommand;
import org.lifang.server.identity.AddressRate;
import org.lifang.server.identity.MachineSignature;
import org.lifang.server.identity.Open;
import org.lifang.server.payments.channel.Channels;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Payment providers speak here, not people: each body is signed, fresh, and small. */
@RestController
@RequestMapping("/api/v1/payment-notices")
class NoticeController {

    private static final int MOST_BYTES = 16 * 1024;
    private static final String INVALID = "NOTICE_INVALID";

    private final Notices notices;
    private final Channels channels;
    private final Validator validator;
    private final Clock clock;
    private final AddressRate rate;
    private final JsonMapper json = JsonMapper.builder().build();

    NoticeController(
            Notices notices,
            Channels channels,
            Validator validator,
            Clock clock,
            @Value("${lifang.notices-per-minute:6000}") int perMinute) {
        this.notices = notices;
        this.channels = channels;
        this.validator = validator;
        this.clock = clock;
        this.rate = new AddressRate(clock, perMinute);
    }

    record NoticeBody(
            @NotNull @Pattern(regexp = "[A-Za-z0-9._:-]{1,80}")
            String event,

            Notices.@NotNull Kind kind,

            @NotNull @Pattern(regexp = "[\\x21-\\x7e]{1,80}")
            String reference,

            @NotNull LocalDate bookedOn,
            @Nullable LocalDate valueOn,
            @Positive long fen,
            @NotNull @Pattern(regexp = "[A-Z]{3}") String currency,
            @Size(min = 1, max = 200) @Nullable String payer,
            @Size(min = 1, max = 200) @Nullable String account,
            @Size(min = 1, max = 500) @Nullable String remittance) {
        @Override
        public String toString() {
            return "NoticeBody[" + event + "]";
        }
    }

    @PostMapping("/{channel}")
    @Open
    @WithoutCommand("a machine speaks; the key is made of channel and event")
    NoticeOutcome told(
            @PathVariable String channel,
            @RequestHeader(name = MachineSignature.TIME, required = false) @Nullable String time,
            @RequestHeader(name = MachineSignature.SIGNATURE, required = false) @Nullable String signature,
            @RequestBody(required = false) byte @Nullable [] sent,
            HttpServletRequest request) {
        if (!rate.take(request.getRemoteAddr())) {
            throw Refused.of(429, "NOTICE_TOO_MANY");
        }
        byte[] body = sent == null ? new byte[0] : sent;
        if (body.length > MOST_BYTES) {
            throw Refused.of(413, "BODY_TOO_LARGE", MOST_BYTES / 1024 + " KiB");
        }
        if (!MachineSignature.genuine(channels.secret(channel), time, signature, body, clock.instant())) {
            throw Refused.of(401, "NOTICE_SIGNATURE_INVALID");
        }
        Result<NoticeOutcome> result =
                notices.take(channel, notice(read(body)), new String(body, StandardCharsets.UTF_8));
        if (result instanceof Result.KeyReused<NoticeOutcome>) {
            throw Refused.of(409, "NOTICE_EVENT_USED");
        }
        return result.orRefuse();
    }

    private NoticeBody read(byte[] body) {
        try {
            NoticeBody read = json.readValue(body, NoticeBody.class);
            Set<ConstraintViolation<NoticeBody>> faults = validator.validate(read);
            if (faults.isEmpty()) {
                return read;
            }
        } catch (JacksonException | IllegalArgumentException e) {
            throw Refused.of(422, INVALID);
        }
        throw Refused.of(422, INVALID);
    }

    private static Notices.Notice notice(NoticeBody body) {
        return new Notices.Notice(
                body.event(),
                body.kind(),
                body.reference(),
                body.bookedOn(),
                body.valueOn(),
                body.fen(),
                body.currency(),
                body.payer(),
                body.account(),
                body.remittance());
    }
}
