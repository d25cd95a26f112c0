package org.lifang.planted;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jooq.DSLContext;
import org.lifang.server.audit.tables.LineTable;
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
}
