/** The house's seal on files: a key and its certificate, signatures made with it, and the check of a signature. */
@NullMarked
package org.lifang.server.documents.signing;

import org.jspecify.annotations.NullMarked;
