package org.lifang.bench;

/** One side of a comparison; its answer is compared by {@code equals}, so a record or a string, not an array. */
@FunctionalInterface
public interface Side<A> {

    /** The measured work. */
    A run() throws Exception;

    /** Brings the state back to where every round starts; not measured. */
    default void prepare() throws Exception {}

    /** A side with a part that is not measured. */
    static <A> Side<A> prepared(Preparation preparation, Side<A> work) {
        return new Side<>() {
            @Override
            public void prepare() throws Exception {
                preparation.run();
            }

            @Override
            public A run() throws Exception {
                return work.run();
            }
        };
    }

    /** What happens before a round, off the clock. */
    @FunctionalInterface
    interface Preparation {
        void run() throws Exception;
    }
}
