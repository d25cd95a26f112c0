package org.lifang.server.outreach.sms;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.session.BindParameter;
import org.jsmpp.session.SMPPSession;
import org.jspecify.annotations.Nullable;
import org.lifang.server.outreach.port.Delivery;
import org.lifang.server.outreach.setting.SettingKey;
import org.lifang.server.outreach.setting.Settings;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** The one line to the message centre: bound when first needed, kept, and bound again by whoever needs it next. */
@Component
final class SmppLine implements DisposableBean {

    private static final int ALIVE_MILLIS = 30_000;
    private static final long BIND_MILLIS = 10_000;
    private static final long ANSWER_MILLIS = 10_000;

    /** How long a line that could not be had is not asked for again, so that many messages do not wait one by one. */
    private static final Duration PAUSE = Duration.ofSeconds(20);

    private final Settings settings;
    private final SmppInbox inbox;
    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable SMPPSession session;
    private @Nullable Dial dialled;
    private @Nullable Missed missed;

    SmppLine(Settings settings, SmppInbox inbox, Clock clock) {
        this.settings = settings;
        this.inbox = inbox;
        this.clock = clock;
    }

    /** Whether one can speak now. */
    sealed interface Standing {
        record Up(SMPPSession session) implements Standing {}

        record Down(Delivery.NotSent why) implements Standing {}
    }

    private record Dial(String host, int port, boolean tls, String user, String password, String type) {
        @Override
        public String toString() {
            return "Dial[" + host + "]";
        }
    }

    private record Missed(Dial dial, Standing.Down standing, Instant until) {}

    /** The bound line; binds it when it is not. */
    Standing bound() {
        lock.lock();
        try {
            Dial dial = dial();
            SMPPSession kept = session;
            if (kept != null
                    && dial != null
                    && dial.equals(dialled)
                    && kept.getSessionState().isTransmittable()) {
                return new Standing.Up(kept);
            }
            hangUp();
            return dial == null ? down("NOT_SET") : dial(dial);
        } finally {
            lock.unlock();
        }
    }

    private Standing dial(Dial dial) {
        Instant now = clock.instant();
        Missed before = missed;
        if (before != null && before.dial().equals(dial) && now.isBefore(before.until())) {
            return before.standing();
        }
        Standing standing = bind(dial);
        missed = standing instanceof Standing.Down down ? new Missed(dial, down, now.plus(PAUSE)) : null;
        return standing;
    }

    private Standing bind(Dial dial) {
        SMPPSession fresh = new SMPPSession(new SmppSocket(dial.tls()));
        fresh.setTransactionTimer(ANSWER_MILLIS);
        fresh.setEnquireLinkTimer(ALIVE_MILLIS);
        fresh.setMessageReceiverListener(inbox);
        BindParameter as = new BindParameter(
                BindType.BIND_TRX,
                dial.user(),
                dial.password(),
                dial.type(),
                TypeOfNumber.UNKNOWN,
                NumberingPlanIndicator.UNKNOWN,
                null);
        try {
            fresh.connectAndBind(dial.host(), dial.port(), as, BIND_MILLIS);
        } catch (IOException e) {
            fresh.close();
            return switch (e.getCause()) {
                case NegativeResponseException no -> down("LOGIN_REFUSED");
                case null, default -> down("UNREACHABLE");
            };
        }
        session = fresh;
        dialled = dial;
        return new Standing.Up(fresh);
    }

    private static Standing.Down down(String why) {
        return new Standing.Down(new Delivery.NotSent(why, true));
    }

    private @Nullable Dial dial() {
        String host = settings.find(SettingKey.SMPP_HOST);
        String user = settings.find(SettingKey.SMPP_SYSTEM_ID);
        String password = settings.find(SettingKey.SMPP_PASSWORD);
        if (host == null || user == null || password == null) {
            return null;
        }
        String type = settings.find(SettingKey.SMPP_SYSTEM_TYPE);
        boolean tls = !"NONE".equals(settings.find(SettingKey.SMPP_SECURITY));
        return new Dial(host, settings.number(SettingKey.SMPP_PORT), tls, user, password, type == null ? "" : type);
    }

    private void hangUp() {
        SMPPSession kept = session;
        session = null;
        dialled = null;
        if (kept != null) {
            kept.unbindAndClose();
        }
    }

    /** Says goodbye, so that the centre keeps what comes in until somebody listens again. */
    @Override
    public void destroy() {
        lock.lock();
        try {
            hangUp();
        } finally {
            lock.unlock();
        }
    }
}
