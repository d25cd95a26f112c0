package org.lifang.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.jackson.TypeNameResolver;
import io.swagger.v3.oas.models.media.BooleanSchema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lifang.server.commands.Command;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springdoc.core.utils.SpringDocUtils;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The description of the interface that others generate their types from is checked in; it may not drift from the code.
 * Rewrite it with {@code -Dopenapi.update=true}.
 */
@LifangTest
@Import(OpenApiTest.Described.class)
@TestPropertySource(
        properties = {
            "springdoc.api-docs.enabled=true",
            "springdoc.writer-with-order-by-keys=true",
            "springdoc.paths-to-match=/api/**",
            "springdoc.auto-tag-classes=false",
            "springdoc.override-with-generic-response=false"
        })
class OpenApiTest {

    private static final Path CHECKED_IN = Path.of("openapi.json");
    private static final JsonMapper PRETTY =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @Autowired
    private OpenApiWebMvcResource description;

    @Test
    void theCheckedInDescriptionIsThatOfTheCode() throws IOException {
        String now = generated();
        if (Boolean.getBoolean("openapi.update")) {
            Files.writeString(CHECKED_IN, now);
        }
        assertThat(Files.readString(CHECKED_IN))
                .as("server/openapi.json is out of date: run the test with -Dopenapi.update=true")
                .isEqualTo(now);
    }

    @Test
    void everyWriteNamesItsKey() throws IOException {
        JsonNode nights = PRETTY.readTree(generated()).at("/paths/~1api~1v1~1nights/post/parameters");
        assertThat(nights.toString())
                .contains("Idempotency-Key")
                .contains("dryRun")
                .doesNotContain("bodyHash");
    }

    private String generated() throws IOException {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/v3/api-docs");
        byte[] json = description.openapiJson(request, "/v3/api-docs", Locale.ROOT);
        JsonNode tree = PRETTY.readTree(new String(json, StandardCharsets.UTF_8));
        ((ObjectNode) tree).remove("servers");
        return PRETTY.writeValueAsString(tree) + "\n";
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Described {

        Described() {
            SpringDocUtils.getConfig().addRequestWrapperToIgnore(Command.class);
        }

        /** Answers are nested in their controllers: the name carries both, so that no two answers share one. */
        @Bean
        ModelResolver modelResolver(ObjectMapperProvider mappers) {
            return new ModelResolver(mappers.jsonMapper(), new NestedNames());
        }

        @Bean
        OperationCustomizer keysOfCommands() {
            return (operation, method) -> {
                boolean command = Arrays.stream(method.getMethodParameters())
                        .anyMatch(parameter -> parameter.getParameterType() == Command.class);
                if (command) {
                    operation.addParametersItem(new Parameter()
                            .in("header")
                            .name("Idempotency-Key")
                            .required(true)
                            .schema(new StringSchema().format("uuid")));
                    operation.addParametersItem(new Parameter()
                            .in("query")
                            .name("dryRun")
                            .required(false)
                            .schema(new BooleanSchema()));
                }
                return operation;
            };
        }
    }

    private static final class NestedNames extends TypeNameResolver {

        @Override
        protected String nameForClass(JavaType type, Set<Options> options) {
            return nameForClass(type.getRawClass(), options);
        }

        @Override
        protected String nameForClass(Class<?> type, Set<Options> options) {
            Class<?> outer = type.getEnclosingClass();
            String name = super.nameForClass(type, options);
            return outer == null ? name : outer.getSimpleName().replace("Controller", "") + name;
        }
    }
}
