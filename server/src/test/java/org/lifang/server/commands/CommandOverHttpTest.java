package org.lifang.server.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lifang.server.LifangTest;
import org.lifang.server.answers.PageToken;
import org.lifang.server.answers.Problems;
import org.lifang.server.commands.tables.ReceiptTable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/** What a client sees of the command path. */
@LifangTest
class CommandOverHttpTest {

    private static final UUID ACTOR = new UUID(0L, 7L);

    @Autowired
    private Commands commands;

    @Autowired
    private Problems problems;

    @Autowired
    private JsonMapper json;

    @Autowired
    private DSLContext db;

    @Autowired
    private ApplicationContext application;

    private MockMvc http;

    CommandOverHttpTest() {
        http = MockMvcBuilders.standaloneSetup().build();
    }

    @BeforeEach
    void aControllerBehindTheCommandPath() {
        db.deleteFrom(ReceiptTable.RECEIPT).execute();
        Acting acting = () -> ACTOR;
        StaticListableBeanFactory beans = new StaticListableBeanFactory(Map.of("acting", acting));
        AcceptHeaderLocaleResolver locales = new AcceptHeaderLocaleResolver();
        locales.setDefaultLocale(Locale.SIMPLIFIED_CHINESE);
        http = MockMvcBuilders.standaloneSetup(new Bells(commands))
                .setCustomArgumentResolvers(new CommandArgument(beans.getBeanProvider(Acting.class)))
                .setControllerAdvice(application.getBean("problemAdvice"))
                .setMessageConverters(new JacksonJsonHttpMessageConverter(json))
                .setLocaleResolver(locales)
                .addFilters(new CommandRequests(problems))
                .build();
    }

    record Ring(@NotBlank String tone) {}

    record Rung(String bell, String tone) {}

    /** Rings bells. */
    @RestController
    static class Bells {
        private final Commands commands;

        Bells(Commands commands) {
            this.commands = commands;
        }

        @PostMapping("/api/v1/bells/{id}/ring")
        Rung ring(Command command, @PathVariable String id, @Valid @RequestBody Ring ring) {
            return commands.run(command, Rung.class, effect -> {
                        effect.audit("bell.rung", "bell/" + id, null, null, Map.of("tone", ring.tone()));
                        return new Rung(id, ring.tone());
                    })
                    .orRefuse();
        }

        @GetMapping("/api/v1/bells")
        String list(@RequestParam(required = false) @Nullable String after) {
            PageToken token = PageToken.parse(after, 1);
            return token == null ? "first" : token.key(0);
        }
    }

    @Test
    void withoutAKeyNothingIsDone() throws Exception {
        http.perform(ring(null, "1", "{\"tone\":\"c\"}"))
                .andExpect(status().isBadRequest())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.code").value("IDEMPOTENCY_KEY_MISSING"))
                .andExpect(jsonPath("$.detail").value("缺少 Idempotency-Key 请求头。"));
        assertThat(db.fetchCount(ReceiptTable.RECEIPT)).isZero();
    }

    @Test
    void aKeyThatIsNotTimeOrderedIsRefused() throws Exception {
        for (String key : new String[] {"1", "no-key", "0198c0de-0000-4000-8000-000000000001", "1-1-7000-8000-1"}) {
            http.perform(ring(key, "1", "{\"tone\":\"c\"}"))
                    .andExpect(status().isBadRequest())
                    .andExpect(jsonPath("$.code").value("IDEMPOTENCY_KEY_INVALID"));
        }
    }

    @Test
    void theSameRequestAgainGetsTheSameAnswer() throws Exception {
        for (int i = 0; i < 3; i++) {
            http.perform(ring(key(1), "1", "{\"tone\":\"c\"}"))
                    .andExpect(status().isOk())
                    .andExpect(jsonPath("$.tone").value("c"));
        }
        assertThat(db.fetchCount(ReceiptTable.RECEIPT)).isOne();
    }

    @Test
    void theSameKeyWithAnotherBodyOrTargetIsRefusedInTheReadersLanguage() throws Exception {
        http.perform(ring(key(2), "1", "{\"tone\":\"c\"}")).andExpect(status().isOk());
        http.perform(ring(key(2), "1", "{\"tone\":\"d\"}").header("Accept-Language", "en"))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.code").value("IDEMPOTENCY_KEY_REUSED"))
                .andExpect(jsonPath("$.detail").value(containsString("belongs to another command")));
        http.perform(ring(key(2), "2", "{\"tone\":\"c\"}")).andExpect(status().is(422));
    }

    @Test
    void aDryRunAnswersAndLeavesNothing() throws Exception {
        http.perform(ring(key(3), "1", "{\"tone\":\"c\"}").param("dryRun", "true"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.tone").value("c"));
        assertThat(db.fetchCount(ReceiptTable.RECEIPT)).isZero();
        http.perform(ring(key(3), "1", "{\"tone\":\"c\"}").param("dryRun", "maybe"))
                .andExpect(jsonPath("$.code").value("DRY_RUN_INVALID"));
        http.perform(ring(key(3), "1", "{\"tone\":\"c\"}")).andExpect(status().isOk());
        assertThat(db.fetchCount(ReceiptTable.RECEIPT)).isOne();
    }

    @Test
    void unknownFieldsMissingFieldsAndBrokenBodiesAreNamed() throws Exception {
        http.perform(ring(key(4), "1", "{\"tone\":\"c\",\"volume\":11}"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.findings[0].field").value("volume"))
                .andExpect(jsonPath("$.findings[0].code").value("FIELD_UNKNOWN"));
        http.perform(ring(key(4), "1", "{}"))
                .andExpect(jsonPath("$.findings[0].field").value("tone"))
                .andExpect(jsonPath("$.findings[0].code").value("FIELD_REQUIRED"));
        http.perform(ring(key(4), "1", "{\"tone\":"))
                .andExpect(jsonPath("$.findings[0].code").value("BODY_NOT_JSON"));
    }

    @Test
    void aBodyBeyondTheLimitIsRefusedBeforeItIsRead() throws Exception {
        String huge = "{\"tone\":\"" + "c".repeat(CommandRequests.MAX_BODY_BYTES) + "\"}";
        http.perform(ring(key(5), "1", huge))
                .andExpect(status().is(413))
                .andExpect(jsonPath("$.code").value("BODY_TOO_LARGE"))
                .andExpect(jsonPath("$.detail").value("提交的内容过大，上限为 4096 KiB。"));
    }

    @Test
    void aPageTokenWeDidNotMakeIsRefused() throws Exception {
        String ours = PageToken.of("first").text();
        http.perform(get("/api/v1/bells").param("after", ours)).andExpect(status().isOk());
        for (String token : new String[] {"%%%", PageToken.of("a", "b").text(), "x".repeat(2_000)}) {
            http.perform(get("/api/v1/bells").param("after", token))
                    .andExpect(status().isBadRequest())
                    .andExpect(jsonPath("$.code").value("PAGE_TOKEN_INVALID"));
        }
    }

    private static MockHttpServletRequestBuilder ring(@Nullable String key, String bell, String body) {
        MockHttpServletRequestBuilder request = post("/api/v1/bells/{id}/ring", bell)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
        return key == null ? request : request.header("Idempotency-Key", key);
    }

    private static String key(int number) {
        return "0198c0de-0000-7000-8000-00000000000%d".formatted(number);
    }
}
