package org.lifang.server;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.TestExecutionListeners;
import org.springframework.test.context.TestExecutionListeners.MergeMode;
import org.springframework.test.context.TestPropertySource;

/**
 * The whole application on a real PostgreSQL with a settable clock and nothing running by itself. The application is
 * started once and shared; every test class begins on a fresh, migrated database.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(classes = LifangServer.class)
@AutoConfigureMockMvc
@Import(TestApplication.class)
@ActiveProfiles("test")
@TestPropertySource(
        properties = {
            "lifang.schedule=false",
            "lifang.data=target/test-data",
            "lifang.sign-in.attempts-per-minute=100000",
            "lifang.portal.requests-per-minute=100000"
        })
@TestExecutionListeners(
        listeners = {FreshDatabase.class, ActionsInWords.class},
        mergeMode = MergeMode.MERGE_WITH_DEFAULTS)
public @interface LifangTest {}
