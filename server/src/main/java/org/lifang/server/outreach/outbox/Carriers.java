package org.lifang.server.outreach.outbox;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.contact.proposal.Channel;
import org.lifang.server.outreach.port.Carrier;
import org.lifang.server.outreach.setting.SettingKey;
import org.lifang.server.outreach.setting.Settings;
import org.lifang.server.platform.Rehearsal;
import org.springframework.stereotype.Component;

/** Which carrier takes a channel today: the settings say so by name. */
@Component
final class Carriers {

    private final Map<String, Carrier> byName = new HashMap<>();
    private final Settings settings;
    private final Rehearsal rehearsal;

    Carriers(List<Carrier> carriers, Settings settings, Rehearsal rehearsal) {
        this.settings = settings;
        this.rehearsal = rehearsal;
        carriers.forEach(carrier -> byName.put(carrier.provider(), carrier));
    }

    /** Null when nobody carries the channel as it is set, or what is carried would leave a rehearsal. */
    @Nullable
    Carrier of(Channel channel) {
        String name = switch (channel) {
            case SMS -> settings.find(SettingKey.SMS_PROVIDER);
            case EMAIL -> settings.find(SettingKey.EMAIL_PROVIDER);
            case LETTER -> settings.find(SettingKey.LETTER_PROVIDER);
            default -> null;
        };
        Carrier carrier = name == null ? null : byName.get(name);
        // A letter is a file until somebody posts it; what would go out by itself stays in a rehearsal.
        boolean goesOut = carrier != null && carrier.leavesTheHouse() && channel != Channel.LETTER;
        boolean mayCarry = carrier != null && carrier.carries(channel) && !(rehearsal.on() && goesOut);
        return mayCarry ? carrier : null;
    }

    @Nullable
    Carrier named(String provider) {
        return byName.get(provider);
    }
}
