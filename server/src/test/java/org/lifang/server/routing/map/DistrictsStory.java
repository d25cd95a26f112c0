package org.lifang.server.routing.map;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lifang.server.Answer;
import org.lifang.server.LifangTest;
import org.lifang.server.identity.Browser;
import org.lifang.server.identity.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.JsonNode;

/** A lender brings its own table of districts: whole, or not at all. */
@LifangTest
class DistrictsStory {

    private static final String PATH = "/api/v1/roster/districts";
    private static final String HEAD = "adcode,name,city,latitude,longitude\\n";

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Districts districts;

    @Test
    void aTableWithFaultsIsNotTakenAndAWholeOneStandsBeforeTheProducts() {
        Browser manager = Browser.as(application, Role.MANAGER);
        assertThat(districts.table().own()).isFalse();
        MockHttpServletResponse bad = put(
                manager, HEAD + "610104,莲湖区,西安市,34.265,108.944\\n61010,碑林区,,34.2,108.9\\n610104,又一区,,34.2,108.9\\n");
        JsonNode findings = Answer.refused(bad, 422, "DISTRICTS_WITH_FAULTS").get("findings");
        assertThat(Answer.texts(findings, "message"))
                .anySatisfy(each -> assertThat(each).contains("3", "adcode"))
                .anySatisfy(each -> assertThat(each).contains("4", "610104"));
        Answer.refused(put(manager, "name,latitude\\n莲湖区,34.2\\n"), 422, "DISTRICTS_COLUMNS_MISSING");
        Answer.refused(put(manager, HEAD), 422, "DISTRICTS_EMPTY");
        Answer.refused(put(manager, HEAD + "610104,莲湖区,,91,108.9\\n"), 422, "DISTRICTS_WITH_FAULTS");
        assertThat(districts.table().own()).isFalse();

        assertThat(Answer.ok(put(manager, HEAD + "610104,莲湖区,西安市,34.265,108.944\\n"))
                        .get("rows")
                        .asInt())
                .isEqualTo(1);
        assertThat(districts.table().find("陕西省西安市莲湖区示例路1号"))
                .isEqualTo(new Districts.District("610104", "莲湖区", "西安市", new Point(34_265_000, 108_944_000)));
        assertThat(Answer.ok(manager.get(PATH)).get("own").asBoolean()).isTrue();

        Answer.ok(put(manager, ""));
        assertThat(districts.table().find("成都市武侯区示例路1号")).isNotNull();
        Answer.refused(put(Browser.as(application, Role.COLLECTOR), ""), 403, "ROLE_NOT_ALLOWED");
    }

    private static MockHttpServletResponse put(Browser browser, String csv) {
        return browser.put(PATH, "{\"csv\":\"" + csv + "\"}");
    }
}
