package org.lifang.server.outreach;

import java.time.LocalDate;
import org.lifang.server.commands.Command;
import org.lifang.server.identity.SampleColleague;
import org.lifang.server.identity.SamplePart;
import org.lifang.server.identity.SystemActor;
import org.springframework.stereotype.Component;

/**
 * The script of visits, approved by the invented house's second person; once a lender's own book comes in their
 * approval ends and the same text waits for a real one.
 */
@Component
class SampleScript implements SamplePart {

    private static final int POSITION = 30;
    private static final String KEY = "visit-script";
    private static final String LANGUAGE = "zh-CN";

    private final Templates templates;

    SampleScript(Templates templates) {
        this.templates = templates;
    }

    @Override
    public int position() {
        return POSITION;
    }

    @Override
    public void putUp(LocalDate today) {
        if (templates.shape(KEY, LANGUAGE, today) == null) {
            Command command = Command.of(
                            SampleColleague.named("approve", KEY, today.toString()),
                            "sample.approve",
                            "template/" + KEY,
                            KEY,
                            SampleColleague.REVIEWER.id())
                    .because("sample");
            templates.approve(command, KEY, LANGUAGE, 1, today);
        }
    }

    @Override
    public void takeDown() {
        TemplateHead head = templates.head(KEY, LANGUAGE);
        TemplateStore.Version first = head == null ? null : templates.version(KEY, LANGUAGE, 1);
        boolean ours = first != null
                && first.approved() != null
                && first.retired() == null
                && first.approved().by().equals(SampleColleague.REVIEWER.id());
        if (!ours || first == null) {
            return;
        }
        templates.retire(command("retire"), KEY, LANGUAGE, 1).orRefuse();
        TemplateOutcome next =
                templates.draft(command("draft"), KEY, LANGUAGE, first.text()).orRefuse();
        if (next instanceof TemplateOutcome.Drafted drafted) {
            templates
                    .propose(command("propose"), KEY, LANGUAGE, drafted.number())
                    .orRefuse();
        }
    }

    private static Command command(String act) {
        return Command.of(SampleColleague.named(act, KEY), "sample." + act, "template/" + KEY, act, SystemActor.ID)
                .because("sample");
    }
}
