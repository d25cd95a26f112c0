package org.lifang.planted;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jsmpp.session.SMPPSession;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.contact.ContactPermit;
import org.lifang.kernel.contact.proposal.Channel;
import org.lifang.kernel.contact.proposal.Purpose;
import org.lifang.kernel.contact.proposal.Target;
import org.lifang.server.audit.tables.LineTable;
import org.lifang.server.outreach.port.Delivery;
import org.lifang.server.outreach.port.Parcel;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Repository;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** One fault per nested class. */
final class PlantedFaults {

    private PlantedFaults() {}

    static final class AsksTheWallClock {
        Instant now() {
            return Instant.now();
        }
    }

    static final class AsksTheDateOfAZone {
        LocalDate today() {
            return LocalDate.now(ZoneId.of("Asia/Shanghai"));
        }
    }

    static final class UsesTheMachinesZone {
        @SuppressWarnings("JavaTimeDefaultTimeZone")
        ZoneId zone() {
            return ZoneId.systemDefault();
        }
    }

    static final class FloatingMoney {
        double penalty(double principal) {
            return Double.parseDouble("0.0005") * principal;
        }
    }

    static final class InjectsFields {
        @Autowired
        DSLContext db;

        InjectsFields(DSLContext db) {
            this.db = db;
        }
    }

    /** Not scanned: the application looks below its own package only. */
    @RestController
    static final class SqlInController {
        private final DSLContext db;

        SqlInController(DSLContext db) {
            this.db = db;
        }

        @PostMapping("/planted")
        int writeWithoutCommand() {
            return db.fetchCount(LineTable.LINE);
        }
    }

    /** A store anyone can reach. */
    @Repository
    public static class PublicStore {}

    static final class BuildsSql {
        private final DSLContext db;

        BuildsSql(DSLContext db) {
            this.db = db;
        }

        int drop(String name) {
            return db.execute("drop table " + name);
        }
    }

    static final class HidesItsEvent {
        private final ApplicationEventPublisher events;

        HidesItsEvent(ApplicationEventPublisher events) {
            this.events = events;
        }

        void tell(Object event) {
            events.publishEvent(event);
        }
    }

    /** Nobody listens to it. */
    record SomethingUnheard(int id) {}

    static final class TellsNobody {
        private final ApplicationEventPublisher events;

        TellsNobody(ApplicationEventPublisher events) {
            this.events = events;
        }

        void tell() {
            events.publishEvent(new SomethingUnheard(1));
        }
    }

    static final class WritesItselfAPermit {
        ContactPermit permit() {
            return new ContactPermit(
                    new UUID(0, 1),
                    1,
                    Channel.VISIT,
                    Purpose.DEMAND,
                    Target.DEBTOR,
                    0,
                    1,
                    1,
                    20_000,
                    0,
                    86_399,
                    List.of(),
                    0,
                    Long.MAX_VALUE,
                    List.of());
        }
    }

    static final class ReadsItselfAPermit {
        @Nullable
        ContactPermit permit(byte[] unchecked) {
            return ContactPermit.of(unchecked);
        }
    }

    static final class ReachesForAPermit {
        org.lifang.server.compliance.ContactPermit permit() throws ReflectiveOperationException {
            return (org.lifang.server.compliance.ContactPermit)
                    org.lifang.server.compliance.ContactPermit.class.getDeclaredConstructors()[0].newInstance();
        }
    }

    static final class SendsUnasked {
        Delivery send(Parcel parcel) {
            return new Delivery.Sent(parcel.message().toString());
        }
    }

    static final class MailsBehindTheBack {
        void mail(Message message) throws MessagingException {
            Transport.send(message);
        }
    }

    static final class TextsBehindTheBack {
        void text(SMPPSession line) {
            line.unbindAndClose();
        }
    }
}
