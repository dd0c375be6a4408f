// The small behaviours every page may use, each on a data- attribute. Works as it stands; the server sends it as one file.
import "./focus.js";
import "./menu.js";
import "./submit-once.js";
import "./counter.js";
import "./confirm.js";
import "./list.js";
