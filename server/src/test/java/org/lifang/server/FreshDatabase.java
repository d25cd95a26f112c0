package org.lifang.server;

import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.context.ApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/** Gives each test class its own database and a clock set back, and repeats what the application does at its start. */
final class FreshDatabase implements TestExecutionListener, Ordered {

    @Override
    public int getOrder() {
        return 1_000;
    }

    @Override
    public void beforeTestClass(TestContext test) throws Exception {
        ApplicationContext application = test.getApplicationContext();
        ((SettableClock) application.getBean(Clock.class)).set(SettableClock.START);
        SwitchedDataSource source = (SwitchedDataSource) application.getBean(DataSource.class);
        source.through(null);
        source.switchTo(TestDatabase.create());
        for (ApplicationRunner runner : application
                .getBeanProvider(ApplicationRunner.class)
                .orderedStream()
                .toList()) {
            runner.run(new DefaultApplicationArguments());
        }
    }
}
