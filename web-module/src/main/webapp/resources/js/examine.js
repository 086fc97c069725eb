/*
 * The examination desk: which candidate is on the right, its disposition and note, and how many are done. The page
 * knows only positions; what may be concluded the service decides.
 */
(function () {
    'use strict';

    var desk = document.getElementById('desk');
    var comparer = window.secondLookComparers[0];
    var items = Array.from(document.querySelectorAll('#strip button'));
    var note = document.getElementById('dispose:note');
    var buttons = Array.from(document.querySelectorAll('button.disposition'));
    var signed = desk.dataset.signed === 'true';
    var current = -1;
    var drafts = new Map();
    var sending = false;

    function address(position) {
        return desk.dataset.source + position;
    }

    function show(index) {
        if (index < 0 || index >= items.length) {
            return;
        }
        if (current >= 0) {
            drafts.set(current, note.value);
        }
        current = index;
        var item = items[index];
        items.forEach(function (other) {
            other.setAttribute('aria-current', String(other === item));
        });
        item.scrollIntoView({block: 'nearest', inline: 'center'});
        var caption = desk.dataset.candidate + ' ' + (Number(item.dataset.position) + 1);
        if (item.dataset.rank) {
            caption += ' · ' + desk.dataset.rank + ' ' + item.dataset.rank + ' · ' + desk.dataset.score + ' ' + item.dataset.score;
        }
        comparer.root.querySelector('figcaption.right').textContent = caption;
        note.value = drafts.has(index) ? drafts.get(index) : (item.dataset.note || '');
        press();
        comparer.show(comparer.sides[1], address(item.dataset.position)).then(function () {
            ahead(index + 1);
        });
    }

    /* The neighbour's picture is fetched while this one is looked at. */
    function ahead(index) {
        if (items[index]) {
            window.secondLookPictures.get(address(items[index].dataset.position)).catch(function () { });
        }
    }

    function press() {
        var given = items[current].dataset.disposition;
        buttons.forEach(function (button) {
            button.setAttribute('aria-pressed', String(button.dataset.disposition === given));
        });
    }

    function count() {
        var done = items.filter(function (item) {
            return item.dataset.disposition;
        }).length;
        document.getElementById('compared').textContent = done;
        var signing = document.getElementById('signing');
        if (signing) {
            signing.disabled = done < items.length;
            document.getElementById('incomplete').hidden = done === items.length;
        }
    }

    function nextOpen(from) {
        for (var step = 1; step <= items.length; step += 1) {
            var index = (from + step) % items.length;
            if (!items[index].dataset.disposition) {
                return index;
            }
        }
        return -1;
    }

    function dispose(disposition) {
        if (signed || sending || current < 0) {
            return;
        }
        sending = true;
        document.getElementById('dispose:position').value = items[current].dataset.position;
        document.getElementById('dispose:disposition').value = disposition;
        window.sendDisposition();
    }

    /* Answer of the service; without a disposition in it the act was refused and the message says why. */
    window.secondLookDisposed = function (args) {
        sending = false;
        if (!args || args.disposition === undefined) {
            return;
        }
        var item = items.find(function (each) {
            return each.dataset.position === String(args.position);
        });
        var first = !item.dataset.disposition;
        item.dataset.disposition = args.disposition;
        item.dataset.note = note.value;
        press();
        count();
        var open = nextOpen(current);
        if (first && open >= 0) {
            show(open);
        }
    };

    items.forEach(function (item, index) {
        item.addEventListener('click', function () {
            show(index);
        });
    });
    buttons.forEach(function (button) {
        button.addEventListener('click', function () {
            dispose(button.dataset.disposition);
        });
    });
    /* A note changed after the disposition is kept with it. */
    note.addEventListener('change', function () {
        var item = items[current];
        if (item.dataset.disposition && note.value !== (item.dataset.note || '')) {
            dispose(item.dataset.disposition);
        }
    });
    note.addEventListener('keydown', function (event) {
        if (event.key === 'Enter') {
            event.preventDefault();
            note.blur();
        }
    });

    var keys = {'1': 0, e: 0, '2': 1, p: 1, '3': 2, n: 2};
    document.addEventListener('keydown', function (event) {
        if (/^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName) || event.ctrlKey || event.altKey || event.metaKey
                || event.shiftKey) {
            return;
        }
        var key = event.key.toLowerCase();
        if (key in keys) {
            dispose(buttons[keys[key]].dataset.disposition);
        } else if (key === 'arrowright' || key === 'j') {
            show(Math.min(current + 1, items.length - 1));
        } else if (key === 'arrowleft' || key === 'k') {
            show(Math.max(current - 1, 0));
        } else if (key === 'u') {
            show(nextOpen(current));
        } else if (key === 'm') {
            note.focus();
        } else {
            return;
        }
        event.preventDefault();
    });

    var near = new IntersectionObserver(function (entries) {
        entries.forEach(function (entry) {
            if (entry.isIntersecting) {
                near.unobserve(entry.target);
                window.secondLookPictures.into(entry.target.querySelector('img'),
                    address(entry.target.dataset.position));
            }
        });
    }, {root: document.getElementById('strip'), rootMargin: '300px'});
    items.forEach(function (item) {
        near.observe(item);
    });

    count();
    var start = nextOpen(items.length - 1);
    show(start < 0 ? 0 : start);
}());
