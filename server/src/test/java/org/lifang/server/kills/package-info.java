/** The real server in a process of its own, killed under load, and the proof that nothing is lost. */
@org.jspecify.annotations.NullMarked
package org.lifang.server.kills;
