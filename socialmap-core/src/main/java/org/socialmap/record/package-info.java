/** The records of a map by the names of HSDS 3.1: organizations, services, locations, units and their parts. */
package org.socialmap.record;
