/** Cases told from import to end, by each playbook that is shipped, through what browsers and phones would send. */
@org.jspecify.annotations.NullMarked
package org.lifang.server.playbooks;
