package org.lifang.server.identity;

/** What a person is in the house; titles and what each may do stand in the message files under {@code role.NAME}. */
public enum Role {
    ADMIN,
    MANAGER,
    PLANNER,
    COLLECTOR,
    COMPLIANCE_OFFICER,
    REVIEWER,
    AUDITOR,
    AGENCY_USER
}
