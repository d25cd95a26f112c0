package org.lifang.kernel.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lifang.kernel.ForAll.forAll;

import org.junit.jupiter.api.Test;

/** How long a crew is out is known at every node, whatever has been done to the routes and taken back again. */
final class SpanProperties {

    private static final Settings SETTINGS = new Settings();
    private int places;

    @Test
    void whatIsKnownAtTheNodesIsWhatAWalkFinds() {
        forAll(1, 200, draws -> new Model(Problems.kinds(draws, 30)), model -> {
            Near near = new Near(model, SETTINGS.neighbours);
            Anneal anneal = new Anneal(model, near, SETTINGS, 5);
            anneal.fill(true);
            anneal.run(400, 50);
            for (int crew = 0; crew < model.crews; crew++) {
                compare(anneal.state, crew);
            }
        });
        assertThat(places).isGreaterThan(1_000);
    }

    private void compare(State state, int crew) {
        for (int from = state.start(crew); from != state.end(crew); from = state.next(from)) {
            int to = state.next(from);
            assertThat(state.spans.duration(crew, from, -1, to)).isEqualTo(state.spans.walked(crew, from, -1, to));
            for (int stop = 0; stop < state.model.stops; stop++) {
                if (state.route(stop) != crew && inTime(state, from, stop, to)) {
                    places++;
                    assertThat(state.spans.duration(crew, from, stop, to))
                            .isEqualTo(state.spans.walked(crew, from, stop, to));
                }
            }
        }
    }

    private static boolean inTime(State state, int from, int stop, int to) {
        Model model = state.model;
        int into = model.place[from] * model.places + model.place[stop];
        int out = model.place[stop] * model.places + model.place[to];
        int begin = model.begin(stop, state.at[from << State.SHIFT | State.LEAVE] + model.time[into]);
        int onward = begin + model.service[stop] + model.time[out];
        return begin <= model.close[stop] && onward <= state.at[to << State.SHIFT | State.LATE];
    }
}
