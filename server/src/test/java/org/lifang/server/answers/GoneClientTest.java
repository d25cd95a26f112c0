package org.lifang.server.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import org.apache.catalina.connector.ClientAbortException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lifang.server.LifangTest;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** A browser that leaves in the middle of an answer is no incident; something that breaks here is one. */
@LifangTest
class GoneClientTest {

    private final Logger logger = (Logger) LoggerFactory.getLogger(ProblemAdvice.class);
    private final ListAppender<ILoggingEvent> said = new ListAppender<>();

    @Autowired
    private ProblemAdvice advice;

    private MockMvc pages;

    @RestController
    static class Pages {

        @GetMapping("/left")
        void left() throws IOException {
            throw new ClientAbortException(new IOException("Broken pipe"));
        }

        @GetMapping("/broken")
        void broken() throws IOException {
            throw new IOException("Broken pipe");
        }
    }

    @BeforeEach
    void listen() {
        pages = MockMvcBuilders.standaloneSetup(new Pages())
                .setControllerAdvice(advice)
                .build();
        said.start();
        logger.addAppender(said);
    }

    @AfterEach
    void stop() {
        logger.detachAppender(said);
    }

    @Test
    void whoeverLeavesIsNotWrittenToAndIsNoIncident() throws Exception {
        MockHttpServletResponse answer = pages.perform(get("/left")).andReturn().getResponse();
        assertThat(answer.getContentAsString()).isEmpty();
        assertThat(said.list).isEmpty();
    }

    @Test
    void whatBreaksHereIsAnIncidentWithItsNumber() throws Exception {
        MockHttpServletResponse answer =
                pages.perform(get("/broken")).andReturn().getResponse();
        assertThat(answer.getStatus()).isEqualTo(500);
        assertThat(said.list).singleElement().satisfies(line -> {
            assertThat(line.getFormattedMessage()).startsWith("incident ");
            assertThat(answer.getContentAsString())
                    .contains(line.getFormattedMessage().substring("incident ".length()));
        });
    }
}
