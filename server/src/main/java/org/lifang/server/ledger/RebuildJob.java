package org.lifang.server.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.lifang.server.answers.Messages;
import org.lifang.server.platform.BusinessDates;
import org.lifang.server.platform.Job;
import org.springframework.stereotype.Component;

/** {@code lifang rebuild [--check]}: every account from its facts; exit code 1 when one differs and is left so. */
@Component
class RebuildJob implements Job {

    private static final int DIFFERENCES_LEFT = 1;
    private static final int WRONG_USE = 2;

    private final Rebuild rebuild;
    private final BusinessDates dates;
    private final Messages messages;

    RebuildJob(Rebuild rebuild, BusinessDates dates, Messages messages) {
        this.rebuild = rebuild;
        this.dates = dates;
        this.messages = messages;
    }

    @Override
    public String name() {
        return "rebuild";
    }

    @Override
    public int run(List<String> args) {
        boolean check = args.equals(List.of("--check"));
        if (!check && !args.isEmpty()) {
            say("ledger.rebuild.usage", List.of());
            return WRONG_USE;
        }
        LocalDate today = dates.today();
        Rebuild.Found found = check ? rebuild.check(today) : rebuild.repair(today);
        say(check ? "ledger.rebuild.checked" : "ledger.rebuild.repaired", List.of(found.read(), found.different()));
        found.named().forEach(loan -> System.out.println("  loan/" + loan));
        return check && found.different() > 0 ? DIFFERENCES_LEFT : 0;
    }

    private void say(String code, List<?> params) {
        System.out.println(messages.text(code, params, Locale.SIMPLIFIED_CHINESE));
        System.out.println(messages.text(code, params, Locale.ENGLISH));
    }
}
