package org.lifang.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.core.Ordered;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/** After each test class: whatever it had written to the audit trail stands there in words, in both languages. */
final class ActionsInWords implements TestExecutionListener, Ordered {

    private static final Path WORDS = Path.of("../web/src/office/features/audit/messages");

    /** What tests write themselves, to see that anything can be written. */
    private static final Set<String> OF_TESTS =
            Set.of("thing.noted", "thing.named", "anvil.struck", "purse.drawn", "bell.rung");

    /** Before the next class gets another database. */
    @Override
    public int getOrder() {
        return 900;
    }

    @Override
    public void afterTestClass(TestContext test) throws Exception {
        DataSource source = test.getApplicationContext().getBean(DataSource.class);
        List<String> written = JdbcClient.create(source)
                .sql("select distinct action from audit.line order by action")
                .query(String.class)
                .list();
        for (String language : List.of("zh-CN", "en")) {
            String words = Files.readString(WORDS.resolve(language + ".json"));
            assertThat(written)
                    .as("actions without words in %s", language)
                    .filteredOn(action -> !OF_TESTS.contains(action))
                    .filteredOn(action -> !words.contains("\"audit.action." + action + "\":"))
                    .isEmpty();
        }
    }
}
