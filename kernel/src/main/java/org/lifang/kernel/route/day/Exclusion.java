package org.lifang.kernel.route.day;

/** Why a crew cannot make a visit; the first that holds is told. */
public enum Exclusion {
    /** The visit is pinned to another crew. */
    PINNED_ELSEWHERE,
    /** The address lies outside of the crew's territory. */
    TERRITORY,
    /** Somebody in the crew must not come to this address. */
    FORBIDDEN_PERSON,
    /** These people must not come to this address together. */
    FORBIDDEN_PAIR,
    /** Nobody in the crew speaks the language. */
    LANGUAGE,
    /** A woman is asked for. */
    WOMAN,
    /** The crew lacks a skill. */
    SKILL,
    /** Even with nothing else to do the crew could not be there in time, or daylight. */
    OUT_OF_REACH,
    /** Its other visits leave no room. */
    NO_TIME
}
