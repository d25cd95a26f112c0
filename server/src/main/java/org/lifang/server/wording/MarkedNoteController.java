package org.lifang.server.wording;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.server.answers.Page;
import org.lifang.server.answers.PageToken;
import org.lifang.server.commands.Command;
import org.lifang.server.identity.Allowed;
import org.lifang.server.identity.Role;
import org.lifang.server.privacy.Field;
import org.lifang.server.privacy.Sealer;
import org.lifang.server.wording.tables.MarkedNoteRecord;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Marked notes over HTTP, for those who review conduct. */
@RestController
@RequestMapping("/api/v1/marked-notes")
class MarkedNoteController {

    private static final int REASON_CHARS = 500;

    private final MarkedNotes notes;
    private final Rulebook rulebook;
    private final SpokenWording spoken;
    private final Sealer sealer;

    MarkedNoteController(MarkedNotes notes, Rulebook rulebook, SpokenWording spoken, Sealer sealer) {
        this.notes = notes;
        this.rulebook = rulebook;
        this.spoken = spoken;
        this.sealer = sealer;
    }

    record NoteCard(
            UUID id,
            NoteKind kind,
            String subject,
            String borrowerId,
            String text,
            List<FindingText> findings,
            String writtenBy,
            Instant writtenAt,
            @Nullable Judgement judgement,
            @Nullable String judgedBy,
            @Nullable Instant judgedAt,
            @Nullable String because) {}

    record JudgeBody(
            @NotNull Judgement judgement,
            @NotBlank @Size(max = REASON_CHARS) String reason) {}

    /** Notes that wait for a judgement, the oldest first; with {@code judged} those that have one, the latest first. */
    @GetMapping
    @Allowed({Role.COMPLIANCE_OFFICER, Role.REVIEWER})
    Page<NoteCard> list(
            @RequestParam(defaultValue = "false") boolean judged,
            @RequestParam @Nullable Integer size,
            @RequestParam @Nullable String after,
            Locale locale) {
        PageToken token = PageToken.parse(after, 1);
        int rows = PageToken.size(size);
        List<MarkedNoteRecord> found = notes.page(!judged, token == null ? null : token.number(0), rows);
        Set<UUID> people = new HashSet<>();
        for (MarkedNoteRecord row : found) {
            people.add(row.getWrittenBy());
            if (row.getJudgedBy() != null) {
                people.add(row.getJudgedBy());
            }
        }
        Map<UUID, String> names = notes.names(people);
        List<NoteCard> cards =
                found.stream().map(row -> card(row, names, locale)).toList();
        return Page.of(
                cards, found.size() < rows ? null : PageToken.of(found.getLast().getSeq()));
    }

    @PostMapping("/{id}/judge")
    @Allowed({Role.COMPLIANCE_OFFICER, Role.REVIEWER})
    JudgeOutcome judge(@PathVariable UUID id, @Valid @RequestBody JudgeBody body, Command command) {
        return notes.judge(command.because(body.reason()), id, body.judgement()).orRefuse();
    }

    private NoteCard card(MarkedNoteRecord row, Map<UUID, String> names, Locale locale) {
        String text = sealer.open(Field.NOTE, row.getTextSealed());
        return new NoteCard(
                row.getId(),
                NoteKind.valueOf(row.getKind()),
                row.getSubject(),
                Long.toString(row.getBorrowerId()),
                text,
                rulebook.inRecord(text).stream()
                        .map(each -> spoken.shown(each, locale))
                        .toList(),
                names.getOrDefault(row.getWrittenBy(), ""),
                row.getWrittenAt(),
                row.getJudgement() == null ? null : Judgement.valueOf(row.getJudgement()),
                row.getJudgedBy() == null ? null : names.getOrDefault(row.getJudgedBy(), ""),
                row.getJudgedAt(),
                sealer.openNullable(Field.NOTE, row.getJudgedBecauseSealed()));
    }
}
