@org.jspecify.annotations.NullMarked
package org.lifang.server.documents.signing;
