package org.lifang.server.documents;

import static org.lifang.server.compliance.views.PermitStateTable.PERMIT_STATE;
import static org.lifang.server.compliance.views.PlacementOpenTable.PLACEMENT_OPEN;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.contact.proposal.Channel;
import org.lifang.server.agencies.Agencies;
import org.lifang.server.answers.Messages;
import org.lifang.server.compliance.views.PermitStateRecord;
import org.lifang.server.compliance.views.PlacementOpenRecord;
import org.lifang.server.documents.Annexes.About;
import org.lifang.server.documents.Annexes.Found;
import org.lifang.server.identity.User;
import org.lifang.server.identity.Users;
import org.lifang.server.outreach.MessageValues;
import org.lifang.server.paper.Block;
import org.lifang.server.platform.BusinessDates;
import org.lifang.server.training.Clearance;
import org.lifang.server.training.Clearances;
import org.springframework.stereotype.Component;

/** What a permitted visit, its crew and a placement put on a paper. */
@Component
class VisitAnnexes {

    private static final int MINUTE = 60;
    private static final int HOUR = 60;

    private final DSLContext db;
    private final Users users;
    private final Clearances clearances;
    private final Agencies agencies;
    private final Messages messages;
    private final Clock clock;

    VisitAnnexes(DSLContext db, Users users, Clearances clearances, Agencies agencies, Messages messages, Clock clock) {
        this.db = db;
        this.users = users;
        this.clearances = clearances;
        this.agencies = agencies;
        this.messages = messages;
        this.clock = clock;
    }

    /** Permits for visits to a person that are still to come, the next first. */
    List<PermitStateRecord> permits(long borrower) {
        return db.selectFrom(PERMIT_STATE)
                .where(PERMIT_STATE.BORROWER_ID.eq(borrower))
                .and(PERMIT_STATE.CHANNEL.eq(Channel.VISIT.name()))
                .and(PERMIT_STATE.REVOKED_AT.isNull().and(PERMIT_STATE.EXPIRES_AT.gt(clock.instant())))
                .orderBy(PERMIT_STATE.OPENS_AT, PERMIT_STATE.PERMIT_ID)
                .fetch();
    }

    @Nullable
    PlacementOpenRecord placed(long borrower) {
        return db.fetchOne(PLACEMENT_OPEN, PLACEMENT_OPEN.BORROWER_ID.eq(borrower));
    }

    private @Nullable PermitStateRecord permit(About about) {
        return permits(about.borrower()).stream()
                .filter(row -> row.getPermitId().equals(about.record()))
                .findFirst()
                .orElse(null);
    }

    /** Day, hours and names of those who come. */
    Found notice(About about) {
        PermitStateRecord permit = permit(about);
        if (permit == null) {
            return Found.no("DOCUMENT_VISIT_UNKNOWN", 404);
        }
        Labels labels = new Labels(messages, about.language());
        int from = permit.getFromSecond() / MINUTE;
        int to = (permit.getToSecond() + 1) / MINUTE;
        List<Block.Pair> pairs = new ArrayList<>();
        pairs.add(labels.pair("visit-day", Figures.day(permit.getDay(), about.language())));
        pairs.add(labels.pair("visit-hours", clock(from) + "–" + clock(to)));
        for (UUID member : permit.getCrew()) {
            pairs.add(labels.pair("visitor", name(member) + " · " + employer(member, permit.getDay(), about)));
        }
        return new Found.Yes(new Annex(
                pairs,
                List.of(),
                new MessageValues().window(permit.getDay(), from, to).values()));
    }

    private static String clock(int minutes) {
        return String.format("%02d:%02d", minutes / HOUR, minutes % HOUR);
    }

    private String name(UUID member) {
        User user = users.find(member);
        return user == null ? "" : user.displayName();
    }

    private String employer(UUID member, LocalDate day, About about) {
        Optional<UUID> agency = agencies.agencyOf(member, day);
        Agencies.Named named = agency.isEmpty() ? null : agencies.named(agency.get());
        return named == null ? Objects.requireNonNullElse(about.facts().house().name(), "") : named.name();
    }

    /** A card for everybody of the crew; none while anybody of it is not cleared. */
    Found cards(About about) {
        PermitStateRecord permit = permit(about);
        if (permit == null) {
            return Found.no("DOCUMENT_VISIT_UNKNOWN", 404);
        }
        Labels labels = new Labels(messages, about.language());
        Map<UUID, Clearance> standing = clearances.standing(Arrays.asList(permit.getCrew()), permit.getDay());
        List<Block> blocks = new ArrayList<>();
        for (UUID member : permit.getCrew()) {
            Clearance clearance = Objects.requireNonNull(standing.get(member));
            if (!clearance.gaps().isEmpty()) {
                return Found.no("DOCUMENT_CREW_NOT_CLEARED", 409);
            }
            blocks.add(new Block.Heading(name(member)));
            blocks.add(card(clearance, employer(member, permit.getDay(), about), about, labels));
        }
        return new Found.Yes(new Annex(
                List.of(labels.pair("visit-day", Figures.day(permit.getDay(), about.language()))), blocks, Map.of()));
    }

    private static Block card(Clearance clearance, String employer, About about, Labels labels) {
        List<Block.Pair> pairs = new ArrayList<>();
        pairs.add(labels.pair("employer", employer));
        pairs.add(labels.pair(
                "on-behalf", Objects.requireNonNullElse(about.facts().house().name(), "")));
        if (clearance.certificateNo() != null) {
            pairs.add(labels.pair("certificate", clearance.certificateNo()));
        }
        if (clearance.certificateExpiresOn() != null) {
            pairs.add(labels.pair("certified-until", Figures.day(clearance.certificateExpiresOn(), about.language())));
        }
        if (clearance.yearlyPassedOn() != null) {
            pairs.add(labels.pair("assessed-on", Figures.day(clearance.yearlyPassedOn(), about.language())));
        }
        return new Block.Pairs(pairs);
    }

    /** Who collects in the lender's place, and since when. */
    Found placement(About about) {
        PlacementOpenRecord placed = placed(about.borrower());
        UUID agency =
                placed == null ? null : agencies.numbered(placed.getAgencyId()).orElse(null);
        Agencies.Named named = agency == null ? null : agencies.named(agency);
        if (placed == null || agency == null || named == null) {
            return Found.no("DOCUMENT_NOT_PLACED", 422);
        }
        LocalDate since = placed.getPlacedAt().atZone(BusinessDates.ZONE).toLocalDate();
        Labels labels = new Labels(messages, about.language());
        List<Block.Pair> pairs = new ArrayList<>();
        pairs.add(labels.pair("agency", named.name()));
        pairs.add(labels.pair("registration", named.registrationNo()));
        pairs.add(labels.pair("placed-on", Figures.day(since, about.language())));
        agencies.standing(agency, about.facts().asOf())
                .map(standing -> standing.publishedUrl())
                .ifPresent(url -> pairs.add(labels.pair("published", url)));
        return new Found.Yes(new Annex(
                pairs,
                List.of(),
                new MessageValues().placed(named.name(), since).values()));
    }
}
