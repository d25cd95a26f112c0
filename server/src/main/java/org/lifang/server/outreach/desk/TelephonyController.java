package org.lifang.server.outreach.desk;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.server.answers.Refused;
import org.lifang.server.commands.Acting;
import org.lifang.server.commands.WithoutCommand;
import org.lifang.server.identity.MachineSignature;
import org.lifang.server.identity.Open;
import org.lifang.server.outreach.setting.SettingKey;
import org.lifang.server.outreach.setting.Settings;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The telephony system tells here what became of calls it dialled; each body is signed. */
@RestController
@RequestMapping("/api/v1/telephony")
class TelephonyController {

    private static final int MOST = 100;
    private static final int REFERENCE_CHARS = 200;
    private static final Set<String> STATES = Set.of("RINGING", "ANSWERED", "ENDED", "FAILED");

    private final Calls calls;
    private final Settings settings;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.builder().build();

    TelephonyController(Calls calls, Settings settings, Clock clock) {
        this.calls = calls;
        this.settings = settings;
        this.clock = clock;
    }

    record HeardBody(UUID call, String state, String reference, Instant at) {
        boolean fits() {
            return STATES.contains(state) && !reference.isEmpty() && reference.length() <= REFERENCE_CHARS;
        }
    }

    record Told(List<HeardBody> events) {}

    record Taken(int events) {}

    @PostMapping("/calls")
    @Open
    @WithoutCommand("a machine speaks; every word has a key of its own made of call, reference and state")
    Taken told(
            @RequestHeader(name = MachineSignature.TIME, required = false) @Nullable String time,
            @RequestHeader(name = MachineSignature.SIGNATURE, required = false) @Nullable String signature,
            @RequestBody(required = false) byte @Nullable [] sent) {
        byte[] body = sent == null ? new byte[0] : sent;
        String secret = settings.find(SettingKey.TELEPHONY_SECRET);
        if (!MachineSignature.genuine(secret, time, signature, body, clock.instant())) {
            throw Refused.of(401, "RECEIPT_SIGNATURE_INVALID");
        }
        Told told = read(body);
        if (told.events().size() > MOST || !told.events().stream().allMatch(HeardBody::fits)) {
            throw Refused.of(400, "RECEIPT_INVALID");
        }
        told.events()
                .forEach(each -> calls.heard(
                        each.call(), new Calls.Heard(each.state(), each.reference(), each.at()), Acting.SYSTEM));
        return new Taken(told.events().size());
    }

    private Told read(byte[] body) {
        try {
            return json.readValue(body, Told.class);
        } catch (JacksonException e) {
            throw Refused.of(400, "RECEIPT_INVALID");
        }
    }
}
