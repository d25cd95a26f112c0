package org.lifang.server.reporting;

/** What one of each costs the house, in fen; a lender puts its own figures there. */
record ResultCosts(long smsFen, long emailFen, long letterFen, long callFen, long visitPersonFen) {}
