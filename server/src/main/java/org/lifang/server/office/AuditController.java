package org.lifang.server.office;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.server.answers.Page;
import org.lifang.server.answers.PageToken;
import org.lifang.server.answers.Refused;
import org.lifang.server.audit.Audit;
import org.lifang.server.audit.AuditLine;
import org.lifang.server.audit.LineFilter;
import org.lifang.server.audit.Proof;
import org.lifang.server.commands.WithoutCommand;
import org.lifang.server.identity.Allowed;
import org.lifang.server.identity.Role;
import org.lifang.server.identity.User;
import org.lifang.server.identity.Users;
import org.lifang.server.platform.BusinessDates;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The audit record, to be read and proved. */
@RestController
@RequestMapping("/api/v1/audit")
class AuditController {

    private static final int UUID_CHARS = 36;
    private static final TypeReference<Map<String, Object>> DETAILS = new TypeReference<>() {};

    private final Audit audit;
    private final JsonMapper json;
    private final Users users;

    AuditController(Audit audit, JsonMapper json, Users users) {
        this.audit = audit;
        this.users = users;
        this.json = json;
    }

    record Who(UUID id, @Nullable String displayName) {}

    record LineAnswer(
            String id,
            Instant at,
            Who actor,
            String action,
            String target,
            @Nullable String reason,
            @Nullable String beforeHash,
            @Nullable String afterHash,
            boolean sealed,
            Map<String, Object> details) {}

    record ProofAnswer(
            boolean ok,
            long lines,
            long sealed,
            String head,
            @Nullable String firstBad) {}

    /** Dates are days in Shanghai; both ends belong to the range. */
    @GetMapping
    @Allowed({Role.ADMIN, Role.AUDITOR, Role.COMPLIANCE_OFFICER})
    Page<LineAnswer> lines(
            @RequestParam(required = false) @Nullable String actor,
            @RequestParam(required = false) @Nullable String action,
            @RequestParam(required = false) @Nullable String target,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer size) {
        PageToken token = PageToken.parse(after, 1);
        int rows = PageToken.size(size);
        LineFilter filter =
                new LineFilter(actorId(actor), action, target, start(from), to == null ? null : start(to.plusDays(1)));
        List<AuditLine> found = audit.find(filter, token == null ? null : token.number(0), rows + 1);
        List<AuditLine> shown = found.subList(0, Math.min(rows, found.size()));
        PageToken next = found.size() > rows ? PageToken.of(shown.getLast().id()) : null;
        Map<UUID, Who> known = new HashMap<>();
        return Page.of(
                shown.stream()
                        .map(line -> answer(line, known.computeIfAbsent(line.actor(), this::who)))
                        .toList(),
                next);
    }

    @PostMapping("/verify")
    @WithoutCommand("reads and seals only; it can be repeated at will")
    @Allowed({Role.ADMIN, Role.AUDITOR, Role.COMPLIANCE_OFFICER})
    ProofAnswer verify() {
        Proof proof = audit.verify();
        Proof.Fault fault = proof.firstBad();
        String bad = fault == null
                ? null
                : fault.code() + (fault.lineId() == null ? " @" + fault.seq() : " #" + fault.lineId());
        return new ProofAnswer(proof.ok(), proof.lines(), proof.sealed(), proof.head(), bad);
    }

    private LineAnswer answer(AuditLine line, Who who) {
        return new LineAnswer(
                Long.toString(line.id()),
                line.at(),
                who,
                line.action(),
                line.target(),
                line.reason(),
                line.beforeHash(),
                line.afterHash(),
                line.sealed(),
                json.readValue(line.details(), DETAILS));
    }

    /** Nights and jobs have no name of a person. */
    private Who who(UUID id) {
        User user = users.find(id);
        return new Who(id, user == null ? null : user.displayName());
    }

    /** By id, or by login as people know one another. */
    private @Nullable UUID actorId(@Nullable String actor) {
        if (actor == null || actor.isBlank()) {
            return null;
        }
        if (actor.length() == UUID_CHARS) {
            try {
                return UUID.fromString(actor);
            } catch (IllegalArgumentException e) {
                throw Refused.of(400, "ACTOR_UNKNOWN");
            }
        }
        return users.list(actor, null, PageToken.MAX_SIZE_ROWS).stream()
                .filter(user -> user.login().equalsIgnoreCase(actor)
                        || user.displayName().equals(actor))
                .map(User::id)
                .findFirst()
                .orElseThrow(() -> Refused.of(400, "ACTOR_UNKNOWN"));
    }

    private static @Nullable Instant start(@Nullable LocalDate date) {
        return date == null ? null : date.atStartOfDay(BusinessDates.ZONE).toInstant();
    }
}
