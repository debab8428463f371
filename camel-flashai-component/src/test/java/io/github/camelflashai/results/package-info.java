/** What comes out of the connector, at the other end of real components: brokers, databases, files. */
package io.github.camelflashai.results;
