package org.lifang.server.training;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lifang.server.commands.Command;
import org.lifang.server.identity.SampleColleague;
import org.lifang.server.identity.SamplePart;
import org.springframework.stereotype.Component;

/** What is on record about the invented colleagues, each document called invented. */
@Component
class SampleClearances implements SamplePart {

    private static final int POSITION = 20;
    private static final int DAYS_AGO = 60;

    private final Clearances clearances;

    SampleClearances(Clearances clearances) {
        this.clearances = clearances;
    }

    @Override
    public int position() {
        return POSITION;
    }

    @Override
    public void putUp(LocalDate today) {
        for (SampleColleague each : SampleColleague.VISITORS) {
            if (!Boolean.TRUE.equals(clearances.standing(each.id(), today).visits())) {
                LocalDate on = today.minusDays(DAYS_AGO);
                record(each, RecordKind.SCREENED, on, true, null, null);
                record(each, RecordKind.PRE_JOB, on, true, "示例 岗前课程", null);
                record(each, RecordKind.YEARLY, on, true, "示例 年度课程", null);
                record(each, RecordKind.UNDERTAKING, on, null, null, "示例 承诺书");
                record(each, RecordKind.VISITS_QUALIFIED, on, null, null, "示例 外访证");
            }
        }
    }

    /** The same key every time: a second putting up records nothing twice. */
    private void record(
            SampleColleague who,
            RecordKind kind,
            LocalDate on,
            @Nullable Boolean passed,
            @Nullable String course,
            @Nullable String document) {
        Clearances.Draft draft = new Clearances.Draft(
                SampleColleague.named("clearance", kind.name(), who.login()),
                who.id(),
                kind,
                on,
                passed,
                course,
                document,
                null,
                null,
                null);
        Command command = Command.of(
                SampleColleague.named("record", kind.name(), who.login()),
                "sample.clearance",
                "user/" + who.id(),
                kind.name(),
                SampleColleague.REVIEWER.id());
        clearances.record(command, draft).orRefuse();
    }

    /** What was on record stays on record: the people are shut out. */
    @Override
    public void takeDown() {}
}
