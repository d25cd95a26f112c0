package org.lifang.server.outreach.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lifang.kernel.contact.proposal.Channel;
import org.lifang.server.LifangTest;
import org.lifang.server.compliance.ContactPermit;
import org.lifang.server.outreach.port.Carrier;
import org.lifang.server.outreach.port.Delivery;
import org.lifang.server.outreach.port.Parcel;
import org.lifang.server.outreach.setting.SettingKey;
import org.lifang.server.outreach.setting.Settings;
import org.lifang.server.platform.Rehearsal;
import org.springframework.beans.factory.annotation.Autowired;

/** Nothing leaves the house from a rehearsal, whatever the settings say. */
@LifangTest
class RehearsalCarriersTest {

    @Autowired
    private Settings settings;

    private Carriers carriers(boolean leaves, Duration ahead) {
        String provider = String.valueOf(settings.find(SettingKey.SMS_PROVIDER));
        return new Carriers(List.of(new Postman(provider, leaves)), settings, new Rehearsal(ahead));
    }

    @Test
    void whatWouldLeaveIsNotCarried() {
        assertThat(carriers(true, Duration.ofHours(-3)).of(Channel.SMS)).isNull();
        assertThat(carriers(false, Duration.ofHours(-3)).of(Channel.SMS)).isNotNull();
        assertThat(carriers(true, Duration.ZERO).of(Channel.SMS)).isNotNull();
        assertThat(carriers(false, Duration.ofHours(-3)).of(Channel.EMAIL))
                .as("not theirs")
                .isNull();
    }

    private record Postman(String provider, boolean leavesTheHouse) implements Carrier {

        @Override
        public boolean carries(Channel channel) {
            return channel == Channel.SMS;
        }

        @Override
        public Delivery send(Parcel parcel, ContactPermit permit) {
            throw new AssertionError("nobody asked for that");
        }
    }
}
