package org.lifang.server.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lifang.server.plans.LateLoan.JULY_20;

import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lifang.kernel.plan.Limits;
import org.lifang.kernel.plan.OptionKind;
import org.lifang.server.Answer;
import org.lifang.server.LifangTest;
import org.lifang.server.SettableClock;
import org.lifang.server.identity.Browser;
import org.lifang.server.identity.Role;
import org.lifang.server.ledger.BookFixture;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** What 示例·周晓 can be offered on 20 July 2026, as colleagues of different authority read it. */
@LifangTest
class OptionsOverHttpStory {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private SettableClock clock;

    @Autowired
    private BookFixture book;

    private Browser manager;
    private Browser planner;
    private LateLoan loan;

    @BeforeEach
    void july() {
        clock.set(JULY_20);
        manager = Browser.as(application, Role.MANAGER);
        planner = Browser.as(application, Role.PLANNER);
        loan = new LateLoan(book, JULY_20);
    }

    private static JsonNode option(JsonNode options, String kind) {
        return options.get("options")
                .valueStream()
                .filter(option -> option.get("kind").asString().equals(kind))
                .findFirst()
                .orElseThrow(() -> new AssertionError(kind + " not in " + options));
    }

    @Test
    void anEmptyInstallOffersAndEveryKindIsOfferedOrRefusedInWords() {
        JsonNode options = Answer.ok(planner.get(loan.path("/options")));
        assertThat(options.get("policy").asString()).isEqualTo("house-options@1");
        assertThat(options.at("/due/minor").asLong()).isEqualTo(448_866);
        assertThat(options.get("options").size() + options.get("refused").size())
                .isGreaterThanOrEqualTo(OptionKind.values().length);
        for (JsonNode option : options.get("options")) {
            assertThat(option.get("forManagers").isNull()).isTrue();
            assertThat(option.get("says").size()).isGreaterThan(5);
            option.get("says").forEach(says -> assertThat(says.asString()).doesNotContain("plans.", "{"));
            long sum = 0;
            for (JsonNode payment : option.get("schedule")) {
                sum += payment.at("/total/minor").asLong();
            }
            assertThat(option.at("/total/minor").asLong()).isEqualTo(sum);
        }
        for (JsonNode refusal : options.get("refused")) {
            assertThat(refusal.get("says").asString()).doesNotContain("plan.", "{");
            assertThat(refusal.get("rule").asString()).isNotBlank();
        }
        JsonNode english = Answer.ok(planner.speaking("en").get(loan.path("/options")));
        english.get("options")
                .forEach(option -> option.get("says")
                        .forEach(says -> assertThat(says.asString()).matches("[\\x20-\\x7e]+")));
        assertThat(option(Answer.ok(manager.get(loan.path("/options"))), "pay-now")
                        .at("/forManagers/chancePpm")
                        .asInt())
                .isPositive();
    }

    @Test
    void theWorkedExampleIsQuotedToTheFen() {
        String body = "{\"arrangement\":" + LateLoan.threeMonths() + "}";
        JsonNode option =
                Answer.ok(planner.post(loan.path("/options/quote"), body)).get("option");
        List<JsonNode> agreed = option.get("schedule")
                .valueStream()
                .filter(payment -> !payment.get("origin").asString().equals("CONTRACT"))
                .toList();
        assertThat(agreed.stream().map(payment -> payment.at("/total/minor").asLong()))
                .containsExactly(44_887L, 138_007L, 138_007L, 138_004L);
        assertThat(agreed.stream().map(payment -> payment.get("dueOn").asString()))
                .containsExactly("2026-07-20", "2026-08-20", "2026-09-21", "2026-10-20");
        assertThat(option.at("/costAgainstNow/minor").asLong()).isEqualTo(10_039);
        assertThat(option.at("/authority/needed").asString()).isEqualTo("NOBODY");
        assertThat(option.at("/effect/arrears").asString()).isEqualTo("HELD");
        String tooLong = "{\"arrangement\":" + LateLoan.arrangement("instalments", 0, 44_887, 0, 25, 156_000) + "}";
        JsonNode no = Answer.ok(planner.post(loan.path("/options/quote"), tooLong));
        assertThat(no.get("option").isNull()).isTrue();
        assertThat(Answer.texts(no.get("refused"), "reason")).contains("MONTHS_ABOVE_OFFER");
        Answer.refused(planner.post(loan.path("/options/quote"), "{}"), 400, "OPTIONS_ARRANGEMENT_MISSING");
        String wrong = body.replace("\"instalments\"", "\"lottery\"");
        Answer.refused(planner.post(loan.path("/options/quote"), wrong), 400, "OPTIONS_KIND_UNKNOWN");
    }

    @Test
    void whatTheBorrowerSaysDecidesWhatIsAffordableAndIsNeverOverwritten() {
        JsonNode unknown = option(Answer.ok(planner.get(loan.path("/options"))), "instalments");
        assertThat(unknown.at("/affordable/answer").asString()).isEqualTo("UNKNOWN");
        loan.meansStated(planner, JULY_20.minusDays(2));
        JsonNode known = Answer.ok(planner.get(loan.path("/options")));
        assertThat(option(known, "instalments").at("/affordable/answer").asString())
                .isEqualTo("YES");
        assertThat(known.at("/means/figures/income").asLong()).isEqualTo(600_000);
        String poorer = "{\"means\":{\"basis\":\"STATED\",\"figures\":{\"income\":300000,\"spending\":250000,"
                + "\"dependants\":1,\"otherDebts\":100000}}}";
        JsonNode tried = Answer.ok(planner.post(loan.path("/options"), poorer));
        assertThat(option(tried, "pay-now").at("/affordable/answer").asString()).isEqualTo("NO");
        loan.meansStated(planner, JULY_20);
        JsonNode all = Answer.ok(planner.get(loan.borrowers("/means"))).get("items");
        assertThat(Answer.texts(all, "saidOn")).containsExactly("2026-07-20", "2026-07-18");
        String ahead = """
                {"id":"%s","saidOn":"2026-07-21","saidBy":"BORROWER","basis":"STATED","dependants":0}
                """.formatted(UUID.randomUUID());
        Answer.refused(planner.post(loan.borrowers("/means"), ahead), 422, "MEANS_SAID_IN_THE_FUTURE");
        String day = ahead.replace("07-21", "07-20").replace("}", ",\"expectedOn\":\"2026-08-01\"}");
        Answer.refused(planner.post(loan.borrowers("/means"), day), 422, "MEANS_EXPECTED_WITHOUT_DAY");
    }

    @Test
    void signedLimitsCoverWhatTheHolderMayAgreeToAlone() {
        UUID id = UUID.randomUUID();
        JsonNode signed = Answer.ok(planner.post(loan.path("/option-limits"), "{\"id\":\"" + id + "\",\"days\":2}"));
        Limits limits = Objects.requireNonNull(
                Limits.of(HexFormat.of().parseHex(signed.get("payload").asString())));
        assertThat(limits.id()).isEqualTo(id.toString());
        assertThat(limits.loan()).isEqualTo(loan.id);
        assertThat(limits.role()).isEqualTo("PLANNER");
        assertThat(limits.policy()).isEqualTo("house-options@1");
        assertThat(signed.get("until").asString()).isEqualTo("2026-07-21");
        assertThat(limits.ceilings()).anySatisfy(ceiling -> {
            assertThat(ceiling.kind()).isEqualTo(OptionKind.INSTALMENTS);
            assertThat(ceiling.mostMonths()).isEqualTo(24);
        });
        Answer.refused(
                planner.post(loan.path("/option-limits"), "{\"id\":\"" + id + "\",\"days\":4}"), 400, "BODY_INVALID");
        Browser auditor = Browser.as(application, Role.AUDITOR);
        assertThat(auditor.post(loan.path("/option-limits"), "{\"id\":\"" + id + "\",\"days\":1}")
                        .getStatus())
                .isEqualTo(403);
        Browser stranger = Browser.as(application, Role.COLLECTOR);
        Answer.refused(stranger.get(loan.path("/options")), 404, "LOAN_UNKNOWN");
        Answer.refused(stranger.get(loan.borrowers("/means")), 404, "BORROWER_UNKNOWN");
    }

    @Test
    void anotherPolicyCountsFromTheDayASecondPersonPutItInForce() {
        JsonNode shipped = Answer.ok(manager.get("/api/v1/option-policies/house-options/versions/1"));
        String text = shipped.get("text").asString();
        String next = text.replace("version 1", "version 2")
                .replace("  most-months 24\n  least-first 10%", "  most-months 2\n  least-first 20%");
        String path = "/api/v1/option-policies";
        Browser officer = Browser.as(application, Role.COMPLIANCE_OFFICER);
        Answer.refused(manager.post(path, draft(next, "")), 422, "POLICY_REASON_MISSING");
        JsonNode faulty = Answer.refused(manager.post(path, draft(next + "nonsense 1\n", "试")), 422, "POLICY_FAULTY");
        assertThat(faulty.at("/findings/0/message").asString()).isNotBlank().doesNotContain("plan.policy");
        Answer.ok(manager.post(path, draft(next, "更短的分期")));
        Answer.refused(manager.post(path, draft(next, "再来")), 409, "POLICY_VERSION_TAKEN");
        Answer.refused(
                manager.post(
                        path, draft(next.replace("version 2", "version 3").replace("role MANAGER", "role KING"), "试")),
                422,
                "POLICY_ROLE_UNKNOWN");
        JsonNode view = Answer.ok(manager.get(path + "/house-options/versions/2"));
        assertThat(Answer.texts(view.get("changes"), "field")).containsExactly("version", "most-months", "least-first");
        assertThat(view.at("/changes/1/block").asString()).isEqualTo("offer instalments");
        approved(officer, path + "/house-options/versions/2");
        Answer.refused(officer.get(path + "/house-options/versions/9"), 404, "POLICY_UNKNOWN");
    }

    private void approved(Browser officer, String version) {
        Answer.refused(officer.post(version + "/approve", "{\"reason\":\"同意\"}"), 409, "POLICY_NOT_PROPOSED");
        Answer.refused(
                manager.post(version + "/propose", "{\"effectiveFrom\":\"2026-07-19\",\"reason\":\"提交\"}"),
                422,
                "POLICY_EFFECTIVE_IN_THE_PAST");
        Answer.ok(manager.post(version + "/propose", "{\"effectiveFrom\":\"2026-07-21\",\"reason\":\"提交\"}"));
        Answer.refused(manager.post(version + "/approve", "{\"reason\":\"同意\"}"), 422, "POLICY_SAME_PERSON");
        Answer.ok(officer.post(version + "/approve", "{\"reason\":\"同意\"}"));
        assertThat(Answer.ok(planner.get(loan.path("/options"))).get("policy").asString())
                .isEqualTo("house-options@1");
        clock.set(JULY_20.plusDays(1));
        planner.signInAgain();
        JsonNode options = Answer.ok(planner.get(loan.path("/options")));
        assertThat(options.get("policy").asString()).isEqualTo("house-options@2");
        officer.signInAgain();
        Answer.ok(officer.post(version + "/withdraw", "{\"reason\":\"撤回\"}"));
        assertThat(Answer.ok(planner.get(loan.path("/options"))).get("policy").asString())
                .isEqualTo("house-options@1");
        Answer.refused(officer.post(version + "/withdraw", "{\"reason\":\"撤回\"}"), 409, "POLICY_WITHDRAWN_ALREADY");
    }

    private static String draft(String text, String reason) {
        return "{\"text\":\"" + text.replace("\"", "\\\"").replace("\n", "\\n") + "\",\"reason\":\"" + reason + "\"}";
    }
}
