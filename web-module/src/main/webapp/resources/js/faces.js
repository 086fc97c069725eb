/* The choice of the face: by click or with Tab and Enter on the picture. */
(function () {
    'use strict';

    var input = document.getElementById('search:face');
    var shown = document.getElementById('chosen-face');
    var faces = document.querySelectorAll('button.face');
    var reason = document.getElementById('quality-reason');

    /* Shows the quality of the chosen face, and the field for a reason where that face needs one. */
    function tell(chosen) {
        document.querySelectorAll('[data-panel]').forEach(function (panel) {
            panel.classList.toggle('off', panel.dataset.panel !== chosen);
        });
        if (reason) {
            reason.classList.toggle('off', reason.dataset.faces.split(' ').indexOf(chosen) < 0);
        }
    }

    faces.forEach(function (face) {
        /* Not a style attribute: the policy of the pages allows none. */
        face.style.cssText = face.dataset.place;
        face.addEventListener('click', function () {
            input.value = face.dataset.face;
            tell(face.dataset.face);
            shown.textContent = Number(face.dataset.face) + 1;
            faces.forEach(function (other) {
                other.setAttribute('aria-pressed', String(other === face));
            });
        });
    });
}());
