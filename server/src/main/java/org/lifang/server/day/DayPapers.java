package org.lifang.server.day;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.server.answers.Messages;
import org.lifang.server.cases.Worklists;
import org.lifang.server.commands.Command;
import org.lifang.server.documents.VisitPapers;
import org.lifang.server.documents.VisitPapers.Written;
import org.lifang.server.identity.SystemActor;
import org.lifang.server.strategy.Treatment;
import org.springframework.stereotype.Component;

/** Writes the papers of every visit the day proposes; a file is named by its case and says nothing of the person. */
@Component
class DayPapers {

    private final VisitPapers papers;
    private final Messages messages;

    DayPapers(VisitPapers papers, Messages messages) {
        this.papers = papers;
        this.messages = messages;
    }

    /** The papers of the list's visits; running a day twice writes the same papers, not new ones. */
    DayReport.Papers write(List<Worklists.Item> worklist, LocalDate date, Path folder, Locale locale)
            throws IOException {
        Files.createDirectories(folder);
        List<DayReport.VisitPaper> written = new ArrayList<>();
        Map<String, Long> refused = new TreeMap<>();
        for (Worklists.Item item : worklist) {
            if (item.treatment() == Treatment.PROPOSE_VISIT) {
                long borrower = Long.parseLong(item.borrowerId());
                String notice = file(
                        papers.notice(command("notice", item, date), borrower, date),
                        folder.resolve(item.caseId() + "-notice.pdf"),
                        refused,
                        locale);
                String options = file(
                        papers.options(command("options", item, date), borrower, date),
                        folder.resolve(item.caseId() + "-options.pdf"),
                        refused,
                        locale);
                written.add(new DayReport.VisitPaper(item.caseId(), notice, options));
            }
        }
        return new DayReport.Papers(written, refused);
    }

    private @Nullable String file(Written paper, Path file, Map<String, Long> refused, Locale locale)
            throws IOException {
        return switch (paper) {
            case Written.File made -> {
                Files.write(file, made.content());
                yield String.valueOf(file.getFileName());
            }
            case Written.Not no -> {
                refused.merge(messages.text(no.why().code(), no.why().params(), locale), 1L, Long::sum);
                yield null;
            }
        };
    }

    private static Command command(String paper, Worklists.Item item, LocalDate date) {
        String target = "/cases/" + item.caseId() + "/" + paper + "/" + date;
        UUID key = UUID.nameUUIDFromBytes(("day" + target).getBytes(StandardCharsets.UTF_8));
        return Command.of(key, "day --papers", target, paper, SystemActor.ID).because("day --papers " + date);
    }
}
